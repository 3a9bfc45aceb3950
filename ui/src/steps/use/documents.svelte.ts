/*
 * The documents of this run: which one is looked at, and which one is to be verified. A document that
 * has just arrived is the one that is looked at.
 */
import * as api from "../../api";
import type { DocumentSummary, VerdictView } from "../../generated";
import { journey } from "../../journey.svelte";

const SIGNABLE: DocumentSummary["kind"][] = ["eaadhaar", "certificate", "offline-ekyc", "xml"];

export class Documents {
  #looked = $state<number | null>(null);
  #chosen = $state<number | null>(null);

  all = $derived(journey.desk?.documents ?? []);
  shown = $derived(this.all.find((known) => known.id === this.#looked) ?? this.all.at(-1) ?? null);
  /** What carries or could carry an XML signature. */
  signable = $derived(this.all.filter((known) => SIGNABLE.includes(known.kind)));
  chosen = $derived(
    this.signable.find((known) => known.id === this.#chosen) ?? this.#bestToVerify(),
  );
  verdict = $derived(this.verdictOf(this.chosen?.id));

  look(id: number): void {
    this.#looked = id;
  }

  choose(id: number): void {
    this.#chosen = id;
  }

  /** Lets the newest document come to the front. */
  newest(): void {
    this.#looked = this.all.at(-1)?.id ?? null;
  }

  verify(): Promise<boolean> {
    const id = this.chosen?.id;
    if (id === undefined) return Promise.resolve(false);
    return journey.run("verify", () => api.verifyDocument(id));
  }

  verdictOf(id: number | undefined): VerdictView | null {
    return journey.desk?.verdicts.find((verdict) => verdict.document === id) ?? null;
  }

  #bestToVerify(): DocumentSummary | null {
    const eaadhaar = this.signable.filter((known) => known.kind === "eaadhaar").at(-1);
    return eaadhaar ?? this.signable.at(-1) ?? null;
  }
}

export const documents = new Documents();
