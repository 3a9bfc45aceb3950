import type { StepId } from "./StepId";
import type { StepStatus } from "./StepStatus";

export interface StepView {
  id: StepId;
  status: StepStatus;
  reason: string | null;
}
