export interface LabelledValue {
  label: string;
  value: string;
}
