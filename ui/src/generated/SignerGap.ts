/**
 * A signer whose certificate is not known.
 */
export type SignerGap = { name: string, sentence: string, };
