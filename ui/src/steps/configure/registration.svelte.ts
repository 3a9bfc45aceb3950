/*
 * What the person is typing about their organisation. It outlives the page, so that walking to
 * another step and back loses nothing, and it is overwritten only when the program's own record has
 * really changed, which is after a save or when another door was opened.
 */
import * as api from "../../api";
import type { IpcError, PartnerForm, PartnerView, Service, StepId } from "../../generated";
import { journey } from "../../journey.svelte";

const EMPTY: PartnerForm = {
  name: "",
  service: "meri-pehchaan",
  line: "2.4",
  baseUrl: "",
  clientId: "",
  redirectUri: "",
  scopes: [],
  purpose: "",
  serviceName: "",
  clientAuthentication: "body",
};

/** The line each service speaks. EntityLocker names none; its known calls resemble 1.12 (API section 16). */
const LINE_OF: Record<Service, PartnerForm["line"]> = {
  digilocker: "1.12",
  "meri-pehchaan": "2.4",
  "entity-locker": "1.12",
  custom: "2.4",
};

export class Registration {
  form = $state<PartnerForm>({ ...EMPTY });
  #adopted = "";

  /** Takes over the program's record when it differs from the one taken over before. */
  adopt(partner: PartnerView | null): void {
    const next = partner ? formOf(partner) : { ...EMPTY };
    const mark = JSON.stringify(next);
    if (mark === this.#adopted) return;
    this.#adopted = mark;
    this.form = next;
  }

  choose(service: Service): void {
    this.form.service = service;
    this.form.line = LINE_OF[service];
    this.form.baseUrl = "";
  }

  toggleScope(scope: string): void {
    const has = this.form.scopes.includes(scope);
    this.form.scopes = has
      ? this.form.scopes.filter((known) => known !== scope)
      : [...this.form.scopes, scope];
  }

  save(step: StepId): Promise<boolean> {
    const form = $state.snapshot(this.form);
    return journey.run("save-partner", () => api.savePartner(form, step));
  }
}

export function fieldError(error: IpcError | null, field: string): string | null {
  return error?.fields.find((wrong) => wrong.field === field)?.message ?? null;
}

/** Purpose and service name: letters, digits, blank, underscore, at most 50 (API section 4.3). */
export const FREE_TEXT_LIMIT = 50;

export function strangeCharacters(text: string): string[] {
  return [...new Set(text.match(/[^A-Za-z0-9 _]/gu) ?? [])];
}

function formOf(partner: PartnerView): PartnerForm {
  return {
    name: partner.name,
    service: partner.service,
    line: partner.line,
    baseUrl: partner.baseUrl,
    clientId: partner.clientId,
    redirectUri: partner.redirectUri,
    scopes: [...partner.scopes],
    purpose: partner.purpose,
    serviceName: partner.serviceName,
    clientAuthentication: partner.clientAuthentication,
  };
}

export const registration = new Registration();
