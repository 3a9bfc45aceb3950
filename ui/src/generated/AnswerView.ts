import type { StepId } from "./StepId";

export interface AnswerView {
  id: string;
  faq: number | null;
  title: string;
  body: string;
  step: StepId | null;
  action: string | null;
}
