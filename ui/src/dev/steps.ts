/* How far each step is, by what is on the stand-in's desk. */
import type { DeskView, StepId, StepStatus, StepView } from "../generated";

const ORDER: StepId[] = [
  "choose-service",
  "check-prerequisites",
  "register-client",
  "choose-scopes",
  "sign-in",
  "get-token",
  "fetch-documents",
  "verify-signatures",
  "report",
];

export function steps(desk: DeskView, prerequisites: StepStatus): StepView[] {
  const { environment, partner, attempt, token, documents, verdicts } = desk;
  const back = attempt?.stage === "returned" || attempt?.stage === "authorised";
  const registered = Boolean(partner?.clientId);
  const scoped = Boolean(partner?.scopes.length);
  const done: Record<StepId, boolean> = {
    "choose-service": Boolean(partner),
    "check-prerequisites": environment === "practice",
    "register-client": registered,
    "choose-scopes": scoped,
    "sign-in": back,
    "get-token": Boolean(token),
    "fetch-documents": documents.length > 0,
    "verify-signatures": verdicts.length > 0,
    report: false,
  };
  const reason: Partial<Record<StepId, string | null>> = {
    "sign-in": registered ? (scoped ? null : "reason-needs-scopes") : "reason-needs-client",
    "get-token": back ? null : "reason-needs-code",
    "fetch-documents": token ? null : "reason-needs-token",
    "verify-signatures": documents.length > 0 ? null : "reason-needs-document",
  };
  return ORDER.map((id) => {
    const why = reason[id] ?? null;
    let status: StepStatus = why ? "cannot-start" : "not-started";
    if (done[id]) status = "completed";
    else if (id === "check-prerequisites") status = prerequisites;
    else if (id === "sign-in" && attempt?.stage === "failed") status = "problem";
    else if (id === "sign-in" && attempt) status = "in-progress";
    return { id, status, reason: done[id] ? null : why };
  });
}
