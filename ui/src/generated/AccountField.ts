export interface AccountField {
  label: string;
  value: string;
  sensitive: boolean;
}
