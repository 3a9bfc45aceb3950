/*
 * Rules of the house that a reader can break without noticing, held against the sources.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const FILES = readdirSync(__dirname, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.(svelte|ts)$/.test(name) && name !== "rules.test.ts")
  .map((name) => ({ name, text: readFileSync(join(__dirname, name), "utf8") }));

function breaking(rule: RegExp, except: RegExp = /^$/): string[] {
  return FILES.filter(({ name, text }) => !except.test(name) && rule.test(text)).map(
    ({ name }) => name,
  );
}

it("has one door to the program: only api.ts imports @tauri-apps", () => {
  expect(breaking(/from "@tauri-apps/)).toEqual(["api.ts"]);
});

it("writes nothing inline that the window's policy would refuse", () => {
  expect(breaking(/\sstyle="|{@html|\seval\(|new Function\(/)).toEqual([]);
});

it("takes icons one by one, so that four thousand others stay out", () => {
  expect(breaking(/from "@lucide\/svelte"/)).toEqual([]);
});

it("keeps the stand-in out of everything but development and tests", () => {
  expect(breaking(/from "\.{1,2}\/(.*\/)?dev\//, /\.test\.ts$|^dev\//)).toEqual([]);
});

it("uses colours by name: only app.css knows what they look like", () => {
  expect(breaking(/#[0-9a-f]{3,8}\b(?![^<]*<\/svg>)/i, /^dev\/|\.test\.ts$|PdfView\.svelte$/)).toEqual([]);
});
