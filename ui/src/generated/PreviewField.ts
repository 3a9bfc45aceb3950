export interface PreviewField {
  id: string;
  label: string;
  value: string;
  lang: string;
  sensitive: boolean;
  masked: boolean;
}
