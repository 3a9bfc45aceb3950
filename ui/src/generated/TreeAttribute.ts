export interface TreeAttribute {
  name: string;
  value: string;
  sensitive: boolean;
}
