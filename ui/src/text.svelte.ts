/*
 * Words. Both languages come from the same Fluent files that the program reads for its reports and
 * findings, so a translator has one folder. The language is a rune: a component that calls `t`
 * re-reads its words when the person changes the language.
 *
 * An id without words is a fault that text.test.ts catches; at run time the id itself is shown, so
 * that nothing ever disappears from a screen.
 */
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import en from "../../src-tauri/crates/diagnosis/locales/en/ui.ftl?raw";
import hi from "../../src-tauri/crates/diagnosis/locales/hi/ui.ftl?raw";
import enChecks from "../../src-tauri/crates/diagnosis/locales/en/checks.ftl?raw";
import hiChecks from "../../src-tauri/crates/diagnosis/locales/hi/checks.ftl?raw";
import type { Lang } from "./generated";

const bundles: Record<Lang, FluentBundle> = {
  en: bundle("en-IN", en, enChecks),
  hi: bundle("hi-IN", hi, hiChecks),
};

let current = $state<Lang>("en");

export function language(): Lang {
  return current;
}

export function setLanguage(language: Lang): void {
  current = language;
  document.documentElement.lang = language;
}

export function t(id: string, args?: Record<string, FluentVariable>): string {
  const words = bundles[current];
  const pattern = words.getMessage(id)?.value;
  return pattern ? words.formatPattern(pattern, args ?? null) : id;
}

function bundle(locale: string, ...sources: string[]): FluentBundle {
  // Both scripts run left to right, and isolation marks would end up in copied text.
  const made = new FluentBundle(locale, { useIsolating: false });
  const errors = sources.flatMap((source) => made.addResource(new FluentResource(source)));
  if (errors.length > 0) throw new Error(errors.join("; "));
  return made;
}
