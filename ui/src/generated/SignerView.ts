export interface SignerView {
  subject: string;
  issuer: string;
  fingerprint: string;
  notBefore: string;
  notAfter: string;
  practice: boolean;
  chainsToCca: boolean;
}
