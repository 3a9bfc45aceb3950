/**
 * How a hash compares.
 */
export type HashView = { matched: string | null, tried: Array<string>, sentence: string, };
