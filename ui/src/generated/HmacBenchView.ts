/**
 * What came out.
 */
export type HmacBenchView = { toSign: string, hex: string, base64: string, matches: boolean | null, mistake: string | null, };
