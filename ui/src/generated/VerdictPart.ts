export interface VerdictPart {
  part: "content" | "signer" | "dates";
  state: "good" | "attention" | "bad" | "not-checked";
  sentence: string;
}
