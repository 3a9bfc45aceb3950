/* Search, diagnosis, the workbench, and the practice locker with its door. */
import type { HmacBenchInput, PkceView, PracticeState } from "../../generated";
import * as answers from "../answers";
import { fault } from "../fault";
import { hmac, HMAC_FORMS } from "../own-files";
import * as scene from "../scenario";
import type { Commands, StandIn } from "../stand-in";

export function help(program: StandIn): Commands {
  const faults = new Map<string, PracticeState>();
  const practice = () => scene.practice(faults, program.say);
  const set = ({ id, state }: { id: string; state: PracticeState }) => {
    faults.set(id, state);
    return practice();
  };
  return {
    search: ({ query }: { query: string }) => answers.search(query, program.say),
    answer: ({ id }: { id: string }) => answers.answer(id, program.say),
    diagnose: ({ text }: { text: string }) => scene.diagnosis(text, program.say),
    recompute_pkce: ({ verifier }: { verifier: string }) => pkce(verifier),
    hmac_forms: () => HMAC_FORMS,
    hmac_bench: ({ input }: { input: HmacBenchInput }) => hmac(input),
    start_practice: () => {
      faults.clear();
      return Object.assign(program.desk, {
        environment: "practice",
        partner: scene.partner(),
        screenShare: !program.options.open,
        attempt: null,
        token: null,
        issued: null,
        documents: [],
        verdicts: [],
      });
    },
    practice,
    set_fault: set,
    set_variant: set,
    practice_as_described: () => {
      faults.clear();
      return practice();
    },
  };
}

async function pkce(verifier: string): Promise<PkceView> {
  if (!/^[A-Za-z0-9\-._~]{43,128}$/.test(verifier)) {
    throw fault("verifier-malformed", "you", "The verifier has characters or a length that RFC 7636 does not allow.", "Use 43 to 128 characters out of A–Z a–z 0–9 - . _ ~");
  }
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier)));
  const challenge = btoa(String.fromCharCode(...digest)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  return {
    method: "S256",
    challenge,
    verifierLength: verifier.length,
    verifierFingerprint: "sha256:0000 0000",
    digestHex: [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join(""),
    recomputed: challenge,
    matches: true,
  };
}
