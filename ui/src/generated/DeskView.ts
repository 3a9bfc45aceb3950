import type { AttemptView } from "./AttemptView";
import type { DocumentSummary } from "./DocumentSummary";
import type { Environment } from "./Environment";
import type { IssuedItem } from "./IssuedItem";
import type { Lang } from "./Lang";
import type { PartnerView } from "./PartnerView";
import type { StepView } from "./StepView";
import type { TokenView } from "./TokenView";
import type { VerdictView } from "./VerdictView";

export interface DeskView {
  language: Lang;
  screenShare: boolean;
  environment: Environment | null;
  partner: PartnerView | null;
  steps: StepView[];
  attempt: AttemptView | null;
  token: TokenView | null;
  issued: IssuedItem[] | null;
  documents: DocumentSummary[];
  verdicts: VerdictView[];
  version: string;
}
