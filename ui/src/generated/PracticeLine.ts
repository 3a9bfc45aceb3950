export interface PracticeLine {
  id: number;
  at: string;
  level: "info" | "rule";
  method: string;
  path: string;
  status: number;
  rule: string | null;
  expected: string | null;
  received: string | null;
}
