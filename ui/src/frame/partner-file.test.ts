import { screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import App from "../App.svelte";
import type { StandIn } from "../dev/stand-in";
import { openWindow, press } from "../dev/window";
import { journey } from "../journey.svelte";

const user = userEvent.setup();
let program: StandIn;

beforeEach(async () => {
  program = await openWindow(App);
});

describe("a partner file", () => {
  it("of the recent list opens its partner, and one that is gone cannot be chosen", async () => {
    expect(await screen.findByTestId("recent-1")).toHaveProperty("disabled", true);
    await press("recent-0");
    await waitFor(() => expect(screen.queryByTestId("doors")).toBeNull());
    expect(journey.desk?.partner?.name).toBe("Setu Example Traders");
    expect(screen.getByTestId("environment").textContent).toContain("PRODUCTION");
  });

  it("that is chosen leads into the journey; no choice leaves everything as it is", async () => {
    const answer = program.invoke.bind(program);
    program.invoke = (command, args) =>
      answer(command === "open_partner_file" ? "desk" : command, args);
    await press("open-partner-file");
    expect(screen.getByTestId("doors"), "the chooser was closed").toBeTruthy();
    program.invoke = answer;
    await press("open-partner-file");
    await waitFor(() => expect(screen.queryByTestId("doors")).toBeNull());
  });

  it("is saved from beside the partner's name, which then says where it lies", async () => {
    await press("door-organisation");
    await press("partner-menu");
    expect(document.activeElement).toBe(screen.getByTestId("save-partner-file"));
    await press("save-partner-file");
    await waitFor(() => expect(journey.desk?.partner?.file).toContain(".lockstep.json"));
    expect(document.activeElement, "the focus is back").toBe(screen.getByTestId("partner-menu"));
    await press("partner-menu");
    expect(document.getElementById("partner-menu")?.textContent).toContain("setu-example.lockstep.json");
    await user.keyboard("{Escape}");
    expect(screen.queryByTestId("save-partner-file")).toBeNull();
  });

  it("is not offered to the practice partner, which is made afresh", async () => {
    await press("door-try");
    await press("partner-menu");
    expect(screen.queryByTestId("save-partner-file")).toBeNull();
    expect(document.getElementById("partner-menu")?.textContent).toContain("needs no file");
  });

  it("that cannot be opened says why, and nothing is lost", async () => {
    await press("door-organisation");
    const answer = program.invoke.bind(program);
    program.invoke = (command, args) =>
      command === "open_partner_file"
        ? Promise.reject({ code: "partner-file-newer", party: "you", cause: "A newer Lockstep wrote it.", fix: "", faq: [], exchange: null, fields: [] })
        : answer(command, args);
    await press("partner-menu");
    await press("open-partner-file");
    expect((await screen.findByTestId("problem")).dataset["code"]).toBe("partner-file-newer");
    expect(journey.desk?.environment).toBe("production");
  });

  it("dropped on the window opens by itself, without the evidence of the partner before", async () => {
    await press("door-try");
    journey.receive({ kind: "browser", browser: { id: 1, at: "", leg: "callback", url: "", door: "window", note: "" } });
    expect(journey.evidence).toHaveLength(1);
    const desk = journey.desk!;
    journey.receive({ kind: "desk", desk: { ...desk, environment: "production", partner: { ...desk.partner!, file: "/a.lockstep.json" } } });
    expect(journey.evidence).toHaveLength(0);
    journey.receive({ kind: "browser", browser: { id: 2, at: "", leg: "callback", url: "", door: "window", note: "" } });
    journey.receive({ kind: "desk", desk: journey.desk! });
    expect(journey.evidence, "the same file is no other partner").toHaveLength(1);
  });
});
