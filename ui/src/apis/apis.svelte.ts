/*
 * The room of the APIs: the list, the page that is open, what was typed into its form, and what the
 * last try showed. Pages and forms are the program's; here is only which one is looked at. A page is
 * read again when the desk or the language changes, and what was typed stays.
 */
import * as api from "../api";
import type { ApiGroup, ApiPage, TryAction, TryField, TryNext, TryResult } from "../generated";
import { journey } from "../journey.svelte";
import { Question } from "../parts/question.svelte";

export const TABS = ["try", "request", "answer", "errors", "code"] as const;
export type Tab = (typeof TABS)[number];

export class Apis {
  groups = $state.raw<ApiGroup[]>([]);
  page = $state.raw<ApiPage | null>(null);
  tab = $state<Tab>("try");
  values = $state<Record<string, string>>({});
  /** The action that waits for a yes. */
  asked = $state.raw<TryAction | null>(null);
  tried = new Question<TryResult>();

  /** Reads what is on screen again. */
  async read(): Promise<void> {
    this.groups = await api.apis();
    const id = this.page?.row.id;
    if (id) this.#take(await api.apiPage(id));
  }

  async open(id: string, values: Record<string, string> = {}): Promise<void> {
    journey.room = "apis";
    this.forget();
    this.#take(await api.apiPage(id));
    Object.assign(this.values, values);
    this.tab = this.page?.form.fields.length || this.page?.form.actions.length ? "try" : "request";
  }

  list(): void {
    journey.room = "apis";
    this.forget();
    this.page = null;
  }

  /** What was typed and shown belongs to one page and one visit. */
  forget(): void {
    this.values = {};
    this.asked = null;
    this.tried.clear();
  }

  /** An answer that the next question depends on is sent at once. */
  async choose(field: TryField, value: string): Promise<void> {
    this.values[field.id] = value;
    const { loads } = field;
    if (!loads || value === "" || !this.page) return;
    const answers = { ...this.values };
    await this.#try(loads, answers);
    if (this.page) this.#take(await api.apiPage(this.page.row.id));
  }

  async chooseFile(): Promise<void> {
    const page = await api.chooseUpload();
    delete this.values["path"];
    delete this.values["content-type"];
    this.#take(page);
  }

  async run(action: TryAction, isSure = false): Promise<void> {
    if (!this.page) return;
    if (action.confirm && !isSure) {
      this.asked = action;
      return;
    }
    this.asked = null;
    const answers = { ...this.values, action: action.id };
    await this.#try(this.page.row.id, answers);
    this.#forgetCovered();
  }

  async follow(next: TryNext): Promise<void> {
    const values = Object.fromEntries(
      Object.entries(next.values).map(([name, value]) => [name, value ?? ""]),
    );
    await this.open(next.page, values);
    const action = this.page?.form.actions[0];
    if (action && !action.confirm) await this.run(action);
  }

  async #try(id: string, values: Record<string, string>): Promise<void> {
    const here = this.page?.row.id;
    if (!(await this.tried.ask(() => api.tryApi(id, values)))) return;
    const result = this.tried.answer;
    if (result && result.page.row.id === here) this.#take(result.page);
  }

  /** What is covered while it is typed goes in once and is not kept here either. */
  #forgetCovered(): void {
    for (const field of this.page?.form.fields ?? []) {
      if (field.kind === "secret") delete this.values[field.id];
    }
  }

  #take(page: ApiPage): void {
    this.page = page;
    for (const field of page.form.fields) {
      if (!this.values[field.id] && field.value) this.values[field.id] = field.value;
    }
  }
}

export const apis = new Apis();
