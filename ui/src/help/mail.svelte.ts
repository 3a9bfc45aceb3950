/*
 * The mails that support asks for. The program owns the forms, writes the mail and judges it; here is
 * which one lies open and what was typed. A mail is shown again only as long as nothing was changed
 * since it was written, so that what is copied is what is on screen.
 */
import * as api from "../api";
import type { IpcError, MailForm, MailView } from "../generated";
import { journey, type Panel } from "../journey.svelte";

export class Mails {
  forms = $state.raw<MailForm[]>([]);
  chosen = $state<string | null>(null);
  values = $state<Record<string, string>>({});
  written = $state.raw<MailView | null>(null);
  failure = $state.raw<IpcError | null>(null);
  opened = $state(false);
  #before: Panel | null = null;

  form = $derived(this.forms.find(({ id }) => id === this.chosen) ?? null);

  /** Reads the forms again: what is filled in follows the partner, and labels the language. */
  async read(): Promise<void> {
    try {
      this.forms = await api.mailForms();
      this.failure = null;
    } catch (thrown) {
      this.failure = api.asIpcError(thrown);
    }
  }

  /** The mail that answers to one of the support team's questions. */
  for(faq: number[]): MailForm | null {
    return this.forms.find((form) => form.faq.some((number) => faq.includes(number))) ?? null;
  }

  async open(id: string): Promise<void> {
    this.#before = journey.panel;
    journey.panel = "mail";
    await this.read();
    this.choose(id);
  }

  close(): void {
    journey.panel = this.#before;
    this.#before = null;
  }

  choose(id: string): void {
    this.chosen = id;
    this.values = Object.fromEntries(this.form?.fields.map((field) => [field.id, field.value]) ?? []);
    this.touch();
  }

  touch(): void {
    this.written = null;
    this.failure = null;
    this.opened = false;
  }

  async write(): Promise<void> {
    await this.#try(async (id, values) => {
      this.written = await api.composeMail(id, values);
    });
  }

  async handOver(): Promise<void> {
    await this.#try(async (id, values) => {
      await api.openMail(id, values);
      this.opened = true;
    });
  }

  misfitOf(field: string): string | null {
    return this.written?.problems.find((problem) => problem.field === field)?.message ?? null;
  }

  async #try(act: (id: string, values: Record<string, string>) => Promise<void>): Promise<void> {
    if (this.chosen === null) return;
    this.failure = null;
    try {
      await act(this.chosen, $state.snapshot(this.values));
    } catch (thrown) {
      this.failure = api.asIpcError(thrown);
    }
  }
}

export const mails = new Mails();
