import { screen, waitFor } from "@testing-library/svelte";
import { beforeEach, describe, expect, it } from "vitest";
import App from "../App.svelte";
import type { StandIn } from "../dev/stand-in";
import { openWindow, press } from "../dev/window";
import { journey } from "../journey.svelte";
import { t } from "../text.svelte";

let program: StandIn;

beforeEach(async () => {
  program = await openWindow(App);
});

const asked = (command: string) => program.calls.includes(command);

describe("forgetting everything", () => {
  it("names what goes and what stays, and does nothing before it is confirmed", async () => {
    await press("door-organisation");
    await press("partner-menu");
    await press("forget-menu");
    expect((await screen.findByTestId("forget-secrets")).dataset["state"]).toBe("due");
    expect(screen.getByTestId("forget-left").textContent).toContain(".lockstep.json");
    await press("forget-cancel");
    expect(screen.queryByTestId("forget")).toBeNull();
    expect(asked("forget_everything")).toBe(false);
    expect(journey.desk?.partner).not.toBeNull();
  });

  it("says what could not be forgotten, offers another try, and is back at the doors", async () => {
    await press("door-organisation");
    journey.receive({ kind: "browser", browser: { id: 1, at: "", leg: "callback", url: "", door: "window", note: "" } });
    await press("partner-menu");
    await press("forget-menu");
    await press("forget-everything");
    await waitFor(() => expect(screen.getByTestId("forget-session").dataset["state"]).toBe("forgotten"));
    const secrets = screen.getByTestId("forget-secrets");
    expect(secrets.dataset["state"]).toBe("failed");
    expect(secrets.textContent).toContain("locked");
    expect(screen.getByTestId("forget-lead").textContent).toBe(t("forget-partly"));
    expect(screen.getByTestId("forget-everything").textContent).toBe(t("forget-again"));
    expect(await screen.findByTestId("doors")).toBeTruthy();
    expect(journey.evidence).toHaveLength(0);
    expect(journey.desk?.partner).toBeNull();
  });

  it("can be reached before there is a partner", async () => {
    await press("forget-doors");
    expect(await screen.findByTestId("forget-everything")).toBeTruthy();
  });
});

describe("a partner file that was changed elsewhere", () => {
  beforeEach(async () => {
    await press("recent-0");
    const answer = program.invoke.bind(program);
    program.invoke = (command, args) =>
      command === "save_partner_file"
        ? Promise.reject({ code: "changed-elsewhere", party: "you", cause: "It was changed.", fix: "", faq: [], exchange: null, fields: [] })
        : answer(command, args);
    await press("partner-menu");
    await press("save-partner-file");
    await screen.findByTestId("file-differences");
  });

  it("shows where the two part", () => {
    const table = screen.getByTestId("file-differences").textContent ?? "";
    for (const said of ["redirect_uri", "https://app.example.in/cb", t("file-changed-unset"), t("file-changed-empty")]) {
      expect(table).toContain(said);
    }
  });

  it("keeps mine as a copy, which is then worked on", async () => {
    await press("keep-mine");
    await waitFor(() => expect(screen.queryByTestId("file-changed")).toBeNull());
    expect(journey.desk?.partner?.file).toContain("-copy.lockstep.json");
    expect(asked("reload_partner_file")).toBe(false);
  });

  it("takes theirs by reading the file again", async () => {
    await press("take-theirs");
    await waitFor(() => expect(screen.queryByTestId("file-changed")).toBeNull());
    expect(asked("reload_partner_file")).toBe(true);
    expect(asked("duplicate_partner_file")).toBe(false);
  });
});
