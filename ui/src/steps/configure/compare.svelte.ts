/*
 * Redirect URIs side by side: what the console has and what the person's own app sends, both typed
 * here and kept nowhere, beside the one in the form. An answer goes as soon as one of them changes.
 */
import * as api from "../../api";
import type { ComparisonView } from "../../generated";
import { fieldError } from "../../parts/field-error";
import { Question } from "../../parts/question.svelte";

export class Comparison {
  registered = $state("");
  app = $state("");
  question = new Question<ComparisonView>();

  misfit = $derived(fieldError(this.question.failure, "appAddress"));

  ask(configured: string): Promise<boolean> {
    return this.question.ask(() => api.compareAddresses(this.registered, configured, this.app));
  }
}
