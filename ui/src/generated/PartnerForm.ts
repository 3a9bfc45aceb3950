import type { ClientAuthentication } from "./ClientAuthentication";
import type { Line } from "./Line";
import type { Service } from "./Service";

export interface PartnerForm {
  name: string;
  service: Service;
  line: Line;
  baseUrl: string;
  clientId: string;
  redirectUri: string;
  scopes: string[];
  purpose: string;
  serviceName: string;
  clientAuthentication: ClientAuthentication;
}
