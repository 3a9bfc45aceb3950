/* What the stand-in program keeps: its answers about a file changed elsewhere and about forgetting. */
import type { FileDifference, ForgetState, ForgetView } from "../generated";
import type { Say } from "./scenario";

export function differences(): FileDifference[] {
  return [
    { field: "redirect_uri", mine: "https://app.example.in/cb", theirs: "https://app.example.in/callback" },
    { field: "purpose", mine: "Employee onboarding", theirs: "" },
    { field: "preparation.gstin", mine: null, theirs: '{"progress":"done"}' },
  ];
}

export function kept(state: ForgetState, s: Say, file: string): ForgetView {
  const item = (id: string, sentence: string, failed?: string) => ({
    id,
    sentence,
    state: state !== "due" && failed ? ("failed" as const) : state,
    reason: state !== "due" && failed ? failed : null,
  });
  return {
    items: [
      item("session", s("In memory: tokens, codes, the sign-in attempt, fetched documents", "मेमोरी में: token, code, साइन-इन का प्रयास, लाए गए दस्तावेज़")),
      item(
        "secrets",
        s("In the keychain: every client secret that Lockstep ever put there", "keychain में: हर client secret जो Lockstep ने वहाँ कभी रखा"),
        s("The keychain is locked, or was never set up, and was not unlocked.", "keychain बंद (locked) है और उसे खोला नहीं गया।"),
      ),
      item("browser", s("In the windows’ browser: cookies, storage, cache", "विंडो के ब्राउज़र में: cookies, storage, cache")),
    ],
    left: [file],
  };
}
