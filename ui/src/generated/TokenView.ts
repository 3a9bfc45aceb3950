import type { AccountField } from "./AccountField";
import type { CheckView } from "./CheckView";
import type { IdTokenView } from "./IdTokenView";

export interface TokenView {
  tokenType: string;
  expiresIn: number | null;
  expiresAt: string | null;
  fingerprint: string;
  requested: string[];
  granted: string[];
  missing: string[];
  extra: string[];
  refresh: boolean;
  consentValidTill: string | null;
  account: AccountField[];
  idToken: IdTokenView | null;
  notes: string[];
  checks: CheckView[];
}
