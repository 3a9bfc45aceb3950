export interface ClaimView {
  name: string;
  value: string;
  meaning: string;
  sensitive: boolean;
}
