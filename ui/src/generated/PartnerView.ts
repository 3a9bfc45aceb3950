import type { CheckView } from "./CheckView";
import type { ClientAuthentication } from "./ClientAuthentication";
import type { Line } from "./Line";
import type { SecretView } from "./SecretView";
import type { Service } from "./Service";

export interface PartnerView {
  name: string;
  file: string | null;
  service: Service;
  line: Line;
  baseUrl: string;
  clientId: string;
  secret: SecretView;
  redirectUri: string;
  scopes: string[];
  purpose: string;
  serviceName: string;
  clientAuthentication: ClientAuthentication;
  checks: CheckView[];
}
