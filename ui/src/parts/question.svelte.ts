/*
 * A question to the program whose answer belongs to one part of a screen: the answer, or why there is
 * none. Asking again takes the old answer down at once, and a late reply to an older question is
 * dropped, so that what is on screen always answers what was asked last.
 */
import * as api from "../api";
import type { IpcError } from "../generated";

export class Question<T> {
  answer = $state.raw<T | null>(null);
  failure = $state.raw<IpcError | null>(null);
  asking = $state(false);
  #asked = 0;

  /** True when the answer came and is the one on screen. */
  async ask(command: () => Promise<T>): Promise<boolean> {
    this.clear();
    const mine = this.#asked;
    this.asking = true;
    try {
      const answer = await command();
      if (mine === this.#asked) this.answer = answer;
    } catch (thrown) {
      if (mine === this.#asked) this.failure = api.asIpcError(thrown);
    }
    if (mine !== this.#asked) return false;
    this.asking = false;
    return this.failure === null;
  }

  clear(): void {
    this.#asked += 1;
    this.answer = null;
    this.failure = null;
    this.asking = false;
  }
}
