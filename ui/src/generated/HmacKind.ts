/**
 * Which of the two integrity values.
 */
export type HmacKind = "body" | "fields";
