import type { FieldError } from "./FieldError";
import type { Party } from "./Party";

export interface IpcError {
  code: string;
  party: Party;
  cause: string;
  fix: string;
  faq: number[];
  exchange: number | null;
  fields: FieldError[];
}
