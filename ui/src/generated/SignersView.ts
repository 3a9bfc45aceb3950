import type { SignerGap } from "./SignerGap";
import type { SignerRow } from "./SignerRow";

/**
 * The known signers, and those known to be missing.
 */
export type SignersView = { signers: Array<SignerRow>, gaps: Array<SignerGap>, };
