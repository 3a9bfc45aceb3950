/*
 * What was pasted and what was recognised in it. Kept for the window's life, so that closing the
 * drawer to look at the evidence does not lose the text.
 */
import * as api from "../api";
import type { DiagnosisView } from "../generated";
import { Question } from "../parts/question.svelte";

export class Diagnosis {
  text = $state("");
  question = new Question<DiagnosisView>();

  async ask(): Promise<void> {
    const text = this.text.trim();
    if (text !== "") await this.question.ask(() => api.diagnose(text));
  }

  clear(): void {
    this.text = "";
    this.question.clear();
  }
}

export const diagnosis = new Diagnosis();
