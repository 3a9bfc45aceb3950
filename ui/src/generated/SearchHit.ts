export interface SearchHit {
  kind: "step" | "answer" | "action";
  id: string;
  title: string;
  detail: string;
}
