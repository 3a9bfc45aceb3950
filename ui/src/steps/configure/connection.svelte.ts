/*
 * How the service is reached: what was set, what suits the service without it, and what cannot be
 * used. What is typed stays here until it is saved; a refusal keeps it.
 */
import * as api from "../../api";
import type { ConnectionForm, ConnectionView, IpcError } from "../../generated";
import { fieldError } from "../../parts/field-error";

const SWITCHES = ["http1Only", "tls12Only", "ipv4Only"] as const;
export type Switch = (typeof SWITCHES)[number];

export class Connection {
  view = $state.raw<ConnectionView | null>(null);
  form = $state<ConnectionForm | null>(null);
  failure = $state.raw<IpcError | null>(null);
  saved = $state(false);

  readonly switches = SWITCHES;

  async read(): Promise<void> {
    await this.#take(() => api.connection());
  }

  async save(): Promise<void> {
    const form = this.form;
    if (!form) return;
    this.saved = await this.#take(() => api.saveConnection($state.snapshot(form)));
  }

  async chooseAuthority(): Promise<void> {
    const path = await api.chooseAuthority();
    if (path !== null && this.form) this.form.caFile = path;
  }

  error(field: string): string | null {
    return fieldError(this.failure ?? { fields: this.view?.problems ?? [] }, field);
  }

  async #take(command: () => Promise<ConnectionView>): Promise<boolean> {
    this.saved = false;
    try {
      this.view = await command();
      this.form = structuredClone(this.view.form);
      this.failure = null;
      return true;
    } catch (thrown) {
      this.failure = api.asIpcError(thrown);
      return false;
    }
  }
}

export const connection = new Connection();
