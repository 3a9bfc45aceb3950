/*
 * Every answer of the catalogue, pressed: its action opens a place of the window and the focus is on
 * what acts there.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { render, waitFor } from "@testing-library/svelte";
import { beforeEach, describe, expect, it } from "vitest";
import answers from "../../../src-tauri/crates/diagnosis/knowledge/answers.toml?raw";
import { apis } from "../apis/apis.svelte";
import App from "../App.svelte";
import { openWindow } from "../dev/window";
import { journey } from "../journey.svelte";
import { setLanguage, t } from "../text.svelte";
import { mails } from "./mail.svelte";
import { goTo, nameOf, PLACES } from "./places";

const SOURCE = readFileSync(
  join(__dirname, "../../../src-tauri/crates/diagnosis/src/answers.rs"),
  "utf8",
);
const ACTIONS = [...new Set([...answers.matchAll(/^action = "(.+)"$/gm)].map(([, action]) => action!))];

function focused(): string {
  return (document.activeElement as HTMLElement | null)?.dataset["testid"] ?? "";
}

beforeEach(async () => {
  await openWindow();
});

describe("the places that answers lead to", () => {
  it("are the checks and rooms that the program knows, all of them and no others", () => {
    const list = (name: string) =>
      [...SOURCE.match(new RegExp(`pub const ${name}: &\\[&str\\] = &\\[([^\\]]*)\\]`))![1]!.matchAll(/"(.+?)"/g)].map(
        ([, id]) => id,
      );
    const known = [
      ...list("CHECKS").map((id) => `check:${id}`),
      ...list("PLACES").map((id) => `open:${id}`),
    ];
    expect(Object.keys(PLACES).sort()).toEqual(known.sort());
  });

  it("have a name in both languages", () => {
    for (const language of ["en", "hi"] as const) {
      setLanguage(language);
      for (const action of ACTIONS) {
        expect(t(`place-${nameOf(action)}`)).not.toMatch(/^place-/);
      }
    }
  });

  it("are reached by every action of every answer, with the focus on what acts", async () => {
    expect(ACTIONS.length).toBeGreaterThan(25);
    await journey.enter("practice");
    render(App);
    for (const action of ACTIONS) {
      journey.panel = null;
      journey.goTo("report");
      await goTo(action);
      const [kind, id] = action.split(":");
      const place = PLACES[action];
      if (kind === "fault") {
        expect(journey.panel, action).toBe("practice");
        expect(focused(), action).toBe(`fault-${id}`);
      } else if (kind === "form") {
        expect(journey.panel, action).toBe("mail");
        expect(mails.chosen, action).toBe(id);
      } else {
        expect(journey.panel, action).toBe(place?.panel ?? null);
        if (place?.step) expect(journey.step, action).toBe(place.step);
        if (place?.api !== undefined) {
          expect([journey.room, apis.page?.row.id ?? null], action).toEqual(["apis", place.api]);
        }
        if (action === "open:service") expect(document.activeElement?.id, action).toBe("step-title");
        else expect(place?.focus, action).toContain(focused());
      }
    }
  }, 60_000);

  it("send whoever has not chosen a door to the doors first", async () => {
    render(App);
    await goTo("fault:invalid-scope");
    expect(journey.atDoors).toBe(true);
    await waitFor(() => expect(focused()).toBe("door-try"));
    await goTo("check:gstin");
    expect(journey.atDoors).toBe(true);
  });

  it("do nothing for an action that nobody knows", async () => {
    await journey.enter("practice");
    journey.goTo("report");
    await goTo("check:nothing");
    expect([journey.step, journey.panel]).toEqual(["report", null]);
  });
});
