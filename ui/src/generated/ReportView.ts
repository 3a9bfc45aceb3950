import type { CheckView } from "./CheckView";
import type { Environment } from "./Environment";

export interface ReportView {
  html: string;
  json: string;
  generatedAt: string;
  environment: Environment;
  passed: number;
  failed: number;
  skipped: number;
  shown: string[];
  notTested: string[];
  checks: CheckView[];
}
