import type { FindingView } from "./FindingView";
import type { SearchHit } from "./SearchHit";

/**
 * What a pasted text points to.
 */
export type DiagnosisView = { findings: Array<FindingView>, notes: Array<string>, nearest: Array<SearchHit>, recognised: boolean, };
