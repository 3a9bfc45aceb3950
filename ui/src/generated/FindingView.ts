import type { Party } from "./Party";

export interface FindingView {
  fault: string;
  party: Party;
  title: string;
  cause: string;
  fix: string;
  faq: number[];
  confidence: string;
  sources: string[];
  score: number;
}
