export interface CheckView {
  id: string;
  result: "pass" | "fail" | "skipped";
  expected: string;
  received: string;
  rule: string;
}
