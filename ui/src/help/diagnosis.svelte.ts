/*
 * What was pasted and what was recognised in it. Kept for the window's life, so that closing the
 * drawer to look at the evidence does not lose the text.
 */
import * as api from "../api";
import type { FindingView, IpcError } from "../generated";

export class Diagnosis {
  text = $state("");
  findings = $state.raw<FindingView[] | null>(null);
  failure = $state.raw<IpcError | null>(null);
  asking = $state(false);

  async ask(): Promise<void> {
    const text = this.text.trim();
    if (text === "" || this.asking) return;
    this.asking = true;
    try {
      this.findings = await api.diagnose(text);
      this.failure = null;
    } catch (thrown) {
      this.failure = api.asIpcError(thrown);
    } finally {
      this.asking = false;
    }
  }

  clear(): void {
    this.text = "";
    this.findings = null;
    this.failure = null;
  }
}

export const diagnosis = new Diagnosis();
