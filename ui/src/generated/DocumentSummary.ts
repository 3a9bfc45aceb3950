import type { CheckView } from "./CheckView";

export interface DocumentSummary {
  id: number;
  title: string;
  kind: "pdf" | "png" | "jpeg" | "eaadhaar" | "certificate" | "offline-ekyc" | "xml" | "unknown";
  mediaType: string;
  size: number;
  hmac: "match" | "differs" | "absent";
  uri: string | null;
  checks: CheckView[];
}
