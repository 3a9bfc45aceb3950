import type { ClaimView } from "./ClaimView";

export interface IdTokenView {
  claims: ClaimView[];
  signature: "verified" | "not-verifiable" | "wrong";
}
