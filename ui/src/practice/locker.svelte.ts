/*
 * The practice locker's console: what it offers, which faults are switched on, and its log as it
 * happens. Lines that came before the console was opened come with the view, later ones by event.
 */
import * as api from "../api";
import type { IpcError, PracticeLine, PracticeState, PracticeView } from "../generated";
import { journey } from "../journey.svelte";

export class LockerConsole {
  view = $state.raw<PracticeView | null>(null);
  failure = $state.raw<IpcError | null>(null);

  wanted = $state("");
  /** The faults whose name or id has the text that is looked for; switched-on ones always. */
  faults = $derived(
    (this.view?.faults ?? []).filter(
      ({ id, title, state }) =>
        state !== "off" || `${id} ${title}`.toLocaleLowerCase().includes(this.wanted.trim().toLocaleLowerCase()),
    ),
  );
  /** Newest first, each line once. */
  lines = $derived(merged(this.view?.lines ?? [], journey.practiceLines));

  async read(): Promise<void> {
    await this.#take(api.practice());
  }

  async switchFault(id: string, state: PracticeState): Promise<void> {
    await this.#take(api.setFault(id, state));
  }

  async switchVariant(id: string, state: PracticeState): Promise<void> {
    await this.#take(api.setVariant(id, state));
  }

  async allOff(): Promise<void> {
    await this.#take(api.practiceAsDescribed());
  }

  async #take(answer: Promise<PracticeView>): Promise<void> {
    try {
      this.view = await answer;
      this.failure = null;
    } catch (thrown) {
      this.failure = api.asIpcError(thrown);
    }
  }
}

export function merged(before: PracticeLine[], since: PracticeLine[]): PracticeLine[] {
  const byId = new Map([...before, ...since].map((line) => [line.id, line]));
  return [...byId.values()].sort((a, b) => b.id - a.id);
}
