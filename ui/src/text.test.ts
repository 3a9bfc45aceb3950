import { FluentResource } from "@fluent/bundle";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import en from "../../src-tauri/crates/diagnosis/locales/en/ui.ftl?raw";
import hi from "../../src-tauri/crates/diagnosis/locales/hi/ui.ftl?raw";
import enChecks from "../../src-tauri/crates/diagnosis/locales/en/checks.ftl?raw";
import hiChecks from "../../src-tauri/crates/diagnosis/locales/hi/checks.ftl?raw";
import { setLanguage, t } from "./text.svelte";

const SOURCES = readdirSync(__dirname, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.(svelte|ts)$/.test(name))
  .filter((name) => !/\.test\.ts$|^(dev|generated)\//.test(name))
  .map((name) => readFileSync(join(__dirname, name), "utf8"))
  .join("\n");

/** Ids in quotes: arguments of t, and words that a table or a computed call carries. */
const LITERAL = [...SOURCES.matchAll(/"([a-z][A-Za-z0-9-]*)"/g)].map(([, id]) => id as string);
const CALLED = [...SOURCES.matchAll(/\bt\(\s*"([^"]+)"/g)].map(([, id]) => id as string);
/** Computed ids: t(`status-${status}`), as a pattern with the computed parts open. */
const COMPUTED = [...SOURCES.matchAll(/\bt\(\s*`([^`]+)`/g)].map(([, template]) =>
  new RegExp(`^${(template as string).replace(/\$\{(?:[^{}]|\{[^}]*\})*\}/g, "[A-Za-z0-9-]+")}$`),
);
/** Ids that the program names: StepView.reason. */
const NAMED_BY_THE_PROGRAM = /^reason-/;

function ids(source: string): string[] {
  return new FluentResource(source).body.map((entry) => entry.id);
}

function variables(source: string): Map<string, string> {
  return new Map(
    new FluentResource(source).body.map((entry) => [
      entry.id,
      [...new Set(JSON.stringify(entry.value).match(/"type":"var","name":"\w+"/g) ?? [])]
        .sort()
        .join(),
    ]),
  );
}

describe("the words", () => {
  it("are the same ids in English and Hindi, in the same order", () => {
    expect(ids(hi)).toEqual(ids(en));
  });

  it("name each id once, because Fluent would silently take the last", () => {
    expect(ids(en).filter((id, at, all) => all.indexOf(id) !== at)).toEqual([]);
  });

  it("name and explain each check in both languages, one title and one rule each", () => {
    expect(ids(hiChecks)).toEqual(ids(enChecks));
    const titled = ids(enChecks).filter((id) => id.startsWith("title-"));
    expect(ids(enChecks)).toEqual(
      titled.flatMap((id) => [id, id.replace("title-", "rule-")]),
    );
  });

  it("take the same variables in both languages", () => {
    expect(Object.fromEntries(variables(hi))).toEqual(Object.fromEntries(variables(en)));
  });

  it("exist for every id the window asks for", () => {
    const all = [...ids(en), ...ids(enChecks)];
    const known = new Set(all);
    expect(CALLED.filter((id) => !known.has(id))).toEqual([]);
    expect(COMPUTED.filter((one) => !all.some((id) => one.test(id))).map(String)).toEqual([]);
  });

  it("are all used, so that no translator works for nothing", () => {
    const unused = ids(en).filter(
      (id) =>
        !LITERAL.includes(id) &&
        !COMPUTED.some((one) => one.test(id)) &&
        !NAMED_BY_THE_PROGRAM.test(id),
    );
    expect(unused).toEqual([]);
  });

  it("are parsed to the last line: an entry with a mistake would be dropped without a word", () => {
    for (const source of [en, hi]) {
      expect(ids(source)).toHaveLength(source.match(/^[a-zA-Z][\w-]* =/gm)?.length ?? 0);
    }
  });

  it("keep to the voice: no please, sorry, oops or invalid, and no exclamation marks", () => {
    const spoken = (source: string) =>
      source.split("\n").filter((line) => !line.startsWith("#")).join("\n");
    // The service's own texts and codes are quoted as they are.
    const quoted = /invalid_\w+|“[^”]*”/g;
    expect(spoken(en).replace(quoted, "")).not.toMatch(/\b(please|sorry|oops|invalid|simply)\b|!/i);
    expect(spoken(hi).replace(quoted, "")).not.toMatch(/कृपया|क्षमा|माफ़|अमान्य|!/);
  });
});

describe("t", () => {
  it("speaks the chosen language, and tells the document so", () => {
    setLanguage("hi");
    expect(t("step-sign-in")).toBe("साइन इन करें");
    expect(document.documentElement.lang).toBe("hi");
    setLanguage("en");
    expect(t("step-sign-in")).toBe("Sign in");
  });

  it("puts values in without isolation marks, which would end up in copied text", () => {
    setLanguage("en");
    expect(t("difference-at", { place: 7 })).toBe("They part at character 7.");
  });

  it("shows the id when there are no words, so that nothing disappears from a screen", () => {
    expect(t("no-such-words")).toBe("no-such-words");
  });
});
