/**
 * How the last four digits compare.
 */
export type LastFourView = { same: boolean, sentence: string, };
