import type { SignerOrigin } from "./SignerOrigin";
import type { SignerStanding } from "./SignerStanding";

/**
 * A known signer.
 */
export type SignerRow = { subject: string, issuer: string, documents: string, notBefore: string, notAfter: string, fingerprint: string, origin: SignerOrigin, standing: SignerStanding, source: string, };
