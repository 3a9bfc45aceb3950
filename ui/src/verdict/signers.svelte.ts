/*
 * The known signers. Read when somebody looks, and replaced whole by what importing or forgetting one
 * answers; a failure leaves the list, and the text that was pasted, as they were.
 */
import * as api from "../api";
import type { IpcError, SignersView } from "../generated";

export class KnownSigners {
  view = $state.raw<SignersView | null>(null);
  failure = $state.raw<IpcError | null>(null);
  pasted = $state("");
  /** What is under way: the name of the button that started it. */
  doing = $state<string | null>(null);

  read(): Promise<boolean> {
    return this.#take("read", api.signers());
  }

  async importPasted(): Promise<void> {
    const text = this.pasted.trim();
    if (await this.#take("import", api.importSigner(text))) this.pasted = "";
  }

  importFile(): Promise<boolean> {
    return this.#take("import-file", api.importSignerFile());
  }

  forget(fingerprint: string): Promise<boolean> {
    return this.#take(fingerprint, api.forgetSigner(fingerprint));
  }

  async #take(doing: string, answer: Promise<SignersView>): Promise<boolean> {
    this.doing = doing;
    try {
      this.view = await answer;
      this.failure = null;
      return true;
    } catch (thrown) {
      this.failure = api.asIpcError(thrown);
      return false;
    } finally {
      this.doing = null;
    }
  }
}
