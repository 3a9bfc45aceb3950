export interface PkceView {
  method: "S256";
  challenge: string;
  verifierLength: number;
  verifierFingerprint: string;
  digestHex: string;
  recomputed: string;
  matches: boolean;
}
