/**
 * The first place where a document and its original part.
 */
export type DifferenceView = { path: string, sentence: string, };
