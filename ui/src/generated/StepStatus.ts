export type StepStatus =
  | "completed"
  | "in-progress"
  | "not-started"
  | "cannot-start"
  | "problem"
  | "waiting"
  | "outside";
