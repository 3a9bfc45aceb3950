import type { PathStep } from "./PathStep";

/**
 * The technical side of a verdict.
 */
export type VerdictDetail = { signedInfo: string, content: string | null, digestExpected: string, digestFound: string, path: Array<PathStep>, pathEnd: string, };
