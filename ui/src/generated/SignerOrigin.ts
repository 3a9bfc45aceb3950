/**
 * Where a known signer comes from.
 */
export type SignerOrigin = "imported" | "practice" | "published";
