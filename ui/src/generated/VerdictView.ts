import type { LabelledValue } from "./LabelledValue";
import type { PreviewField } from "./PreviewField";
import type { SignerView } from "./SignerView";
import type { VerdictPart } from "./VerdictPart";

export interface VerdictView {
  document: number;
  verdict:
    | "valid"
    | "tampered"
    | "unknown-signer"
    | "signer-expired"
    | "unsigned"
    | "refused"
    | "unreadable";
  practice: boolean;
  reason: string;
  parts: VerdictPart[];
  signer: SignerView | null;
  algorithms: LabelledValue[];
  flags: string[];
  proves: string[];
  doesNotProve: string[];
  preview: PreviewField[];
  photo: string | null;
}
