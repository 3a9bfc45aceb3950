export type StepId =
  | "choose-service"
  | "check-prerequisites"
  | "register-client"
  | "choose-scopes"
  | "sign-in"
  | "get-token"
  | "fetch-documents"
  | "verify-signatures"
  | "report";
