import type { HmacKind } from "./HmacKind";

/**
 * What to compute.
 */
export type HmacBenchInput = { kind: HmacKind, secret: string, body: string, fields: Array<string>, theirs: string, };
