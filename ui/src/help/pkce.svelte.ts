/*
 * PKCE by hand: a verifier of the person's own, what the program makes of it, and the challenge their
 * app sent, side by side. The commonest mistake has a length of its own: Base64URL of the digest's
 * hex text is 86 characters, of its bytes 43 (RFC 7636 section 4.2).
 */
import * as api from "../api";
import type { IpcError, PkceView } from "../generated";

/** RFC 7636 appendix B. */
export const RFC_VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
export const RFC_CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

const LENGTH_OF_HEX_MISTAKE = 86;

export class PkceBench {
  verifier = $state("");
  sent = $state("");
  made = $state.raw<PkceView | null>(null);
  failure = $state.raw<IpcError | null>(null);

  hexMistake = $derived(this.sent.trim().length === LENGTH_OF_HEX_MISTAKE);
  padded = $derived(/[+/=]/.test(this.sent));

  async compute(): Promise<void> {
    try {
      this.made = await api.recomputePkce(this.verifier);
      this.failure = null;
    } catch (thrown) {
      this.made = null;
      this.failure = api.asIpcError(thrown);
    }
  }

  offerVector(): Promise<void> {
    this.verifier = RFC_VERIFIER;
    this.sent = RFC_CHALLENGE;
    return this.compute();
  }
}
