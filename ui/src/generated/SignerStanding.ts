/**
 * Where a signer stands today.
 */
export type SignerStanding = "current" | "expired" | "expires-soon" | "not-yet";
