/* How the stand-in refuses. */
import type { FieldError, IpcError } from "../generated";
import type { Say } from "./scenario";

export function fault(
  code: string,
  party: IpcError["party"],
  cause: string,
  fix: string,
  fields: FieldError[] = [],
): IpcError {
  return { code, party, cause, fix, faq: [], exchange: null, fields };
}

export function refusal(fields: FieldError[], s: Say): IpcError {
  return fault("form", "you", s("One field does not fit yet.", "एक फ़ील्ड अभी ठीक नहीं है।"), "", fields);
}
