export interface IssuedItem {
  uri: string;
  name: string;
  doctype: string;
  issuer: string;
  mime: string[];
  date: string;
  xml: boolean;
}
