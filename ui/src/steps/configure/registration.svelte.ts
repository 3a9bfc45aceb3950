/*
 * What the person is typing about their organisation. It outlives the page, so that walking to
 * another step and back loses nothing, and it is overwritten only when the program's own record has
 * really changed, which is after a save or when another door was opened.
 */
import * as api from "../../api";
import type { Line, PartnerForm, PartnerView, Role, Service, StepId } from "../../generated";
import { journey } from "../../journey.svelte";

const EMPTY: PartnerForm = {
  name: "",
  service: "meri-pehchaan",
  role: "meri-pehchaan",
  line: "2.4",
  baseUrl: "",
  clientId: "",
  redirectUri: "",
  scopes: [],
  purpose: "",
  serviceName: "",
  clientAuthentication: "body",
};

/**
 * The lines each service speaks, the newest first. EntityLocker names none; its known calls resemble
 * 1.12 (API section 16).
 */
export const LINES: Record<Service, [Line, ...Line[]]> = {
  digilocker: ["1.12"],
  "meri-pehchaan": ["2.4", "2.3"],
  "entity-locker": ["1.12"],
  custom: ["2.4", "2.3", "1.12"],
};

/** As what an organisation comes that chose a service and named no wish. */
const ROLE_OF: Record<Service, Role> = {
  digilocker: "requester",
  "meri-pehchaan": "meri-pehchaan",
  "entity-locker": "entity-locker",
  custom: "requester",
};

export class Registration {
  form = $state<PartnerForm>({ ...EMPTY });
  /** The wish that led to service and role, as long as neither was chosen otherwise. */
  aim = $state<string | null>(null);
  #adopted = "";

  /** Takes over the program's record when it differs from the one taken over before. */
  adopt(partner: PartnerView | null): void {
    const next = partner ? formOf(partner) : { ...EMPTY };
    const mark = JSON.stringify(next);
    if (mark === this.#adopted) return;
    this.#adopted = mark;
    this.form = next;
  }

  choose(service: Service, role: Role = ROLE_OF[service]): void {
    this.form.role = role;
    if (this.form.service === service) return;
    this.form.service = service;
    this.form.line = LINES[service][0];
    this.form.baseUrl = "";
  }

  /** Runs a command that changes the record; what was typed and not yet saved stays beside it. */
  async keepingTyped(command: () => Promise<boolean>): Promise<boolean> {
    const typed = $state.snapshot(this.form);
    const before = journey.desk?.partner ? formOf(journey.desk.partner) : { ...EMPTY };
    if (!(await command())) return false;
    this.adopt(journey.desk?.partner ?? null);
    const now = $state.snapshot(this.form);
    const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
    const kept = Object.entries(typed).filter(([key, value]) => {
      const name = key as keyof PartnerForm;
      return !same(value, before[name]) && same(before[name], now[name]);
    });
    Object.assign(this.form, Object.fromEntries(kept));
    return true;
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

/** Purpose and service name: letters, digits, blank, underscore, at most 50 (API section 4.3). */
export const FREE_TEXT_LIMIT = 50;

export function strangeCharacters(text: string): string[] {
  return [...new Set(text.match(/[^A-Za-z0-9 _]/gu) ?? [])];
}

function formOf(partner: PartnerView): PartnerForm {
  return {
    name: partner.name,
    service: partner.service,
    role: partner.role,
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
