import type { FieldError } from "../generated";

/** What a refusal says of one field, if it does. */
export function fieldError(error: { fields: FieldError[] } | null, field: string): string | null {
  return error?.fields.find((wrong) => wrong.field === field)?.message ?? null;
}
