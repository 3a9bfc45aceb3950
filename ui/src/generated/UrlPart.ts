export interface UrlPart {
  name: string;
  value: string;
  meaning: string;
  required: boolean;
  confidence: string;
  secret: boolean;
}
