/*
 * What is built into the window comes with its licence: the texts of every package under
 * `dependencies` (as opposed to tools, under `devDependencies`) go into one file beside the window.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

export function licences(root: string): Plugin {
  return {
    name: "licences",
    apply: "build",
    generateBundle() {
      const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
        dependencies: Record<string, string>;
      };
      const texts = Object.entries(dependencies).map(
        ([name, version]) => `${name} ${version}\n\n${textOf(join(root, "node_modules", name))}`,
      );
      this.emitFile({
        type: "asset",
        fileName: "licences.txt",
        source: texts.join(`\n\n${"=".repeat(72)}\n\n`),
      });
    },
  };
}

function textOf(folder: string): string {
  const files = readdirSync(folder).filter((name) => /^licen[cs]e/i.test(name));
  if (files.length === 0) return namedIn(join(folder, "package.json"));
  return files.map((name) => readFileSync(join(folder, name), "utf8").trim()).join("\n\n");
}

/** Some packages bring no text and only name their licence. */
function namedIn(manifest: string): string {
  const { license, homepage } = JSON.parse(readFileSync(manifest, "utf8")) as Record<string, string>;
  if (!license) throw new Error(`${manifest} names no licence`);
  return `Licensed under ${license}. ${homepage ?? ""}`.trim();
}
