/*
 * Everything that can be known before a sign-in, as the program finds it. It is read again when the
 * desk changes; the hosts are asked only when the person presses the button, and their answer is let
 * go when the configuration changes, since it was about another one.
 */
import * as api from "../../api";
import type { IpcError, PreflightRow, PreflightView } from "../../generated";

export class Preflight {
  view = $state.raw<PreflightView | null>(null);
  failure = $state.raw<IpcError | null>(null);
  asking = $state(false);
  #turn = 0;

  rows = $derived(this.view?.rows ?? []);
  blocking = $derived(this.rows.filter((row) => row.blocks));
  troubled = $derived(this.rows.filter((row) => row.check.result === "fail" && !row.blocks));
  skipped = $derived(this.rows.filter((row) => row.check.result === "skipped"));
  kept = $derived(this.rows.filter((row) => row.check.result === "pass"));
  /** What stands in the way, then what should be known, then the rest. */
  groups = $derived<{ id: string; rows: PreflightRow[] }[]>([
    { id: "blocking", rows: this.blocking },
    { id: "troubled", rows: this.troubled },
  ]);

  async read(ask = false): Promise<void> {
    const mine = ++this.#turn;
    this.asking = ask;
    try {
      const view = await api.preflight(ask);
      if (mine !== this.#turn) return;
      this.view = view;
      this.failure = null;
    } catch (thrown) {
      if (mine === this.#turn) this.failure = api.asIpcError(thrown);
    } finally {
      if (mine === this.#turn) this.asking = false;
    }
  }
}
