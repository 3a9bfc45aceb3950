/*
 * The window as a whole, from the first door to the report, on top of the stand-in program.
 */
import { screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import App from "./App.svelte";
import { openWindow, press } from "./dev/window";
import { journey } from "./journey.svelte";

const user = userEvent.setup();

beforeEach(async () => {
  await openWindow(App);
});

describe("the practice path", () => {
  it("leads by its buttons alone from the first door to a verdict and a report", async () => {
    await press("door-try");
    for (const step of ["choose-service", "check-prerequisites", "register-client", "choose-scopes"]) {
      await screen.findByTestId(`step-${step}`);
      await press("next");
    }
    await press("prepare-sign-in");
    await press("open-door-window");
    await screen.findByTestId("code-returned");
    await press("next");
    await press("exchange-code");
    await screen.findByTestId("token");
    await press("next");
    await press("fetch-eaadhaar");
    await screen.findByTestId("tree");
    await press("next");
    await press("verify");
    expect((await screen.findByTestId("verdict")).dataset["verdict"]).toBe("valid");
    await press("next");
    expect((await screen.findByTestId("report-not-tested")).textContent).toContain("real services");
    expect(screen.queryByTestId("next"), "the report is the end").toBeNull();

    const drawn = journey.evidence.map(({ key }) => screen.getByTestId(`evidence-${key}`));
    expect(drawn).toHaveLength(4);
    await user.click(drawn[2]!);
    expect(await screen.findByTestId("exchange-request")).toBeTruthy();
  });

  it("can be walked with the keyboard: a step's heading has the focus when it opens", async () => {
    const door = await screen.findByTestId("door-try");
    door.focus();
    await user.keyboard("{Enter}");
    await screen.findByTestId("step-choose-service");
    await waitFor(() => expect(document.activeElement?.id).toBe("step-title"));
  });
});

describe("the frame", () => {
  it("says practice or production in words", async () => {
    await press("door-try");
    expect((await screen.findByTestId("environment")).textContent).toContain("PRACTICE");
    await press("home");
    await press("door-organisation");
    await waitFor(() =>
      expect(screen.getByTestId("environment").textContent).toContain("PRODUCTION"),
    );
  });

  it("switches screen sharing with F8 and says which way it stands", async () => {
    await press("door-try");
    const share = await screen.findByTestId("screen-share");
    await waitFor(() => expect(share.getAttribute("aria-checked")).toBe("true"));
    await user.keyboard("{F8}");
    await waitFor(() => expect(share.getAttribute("aria-checked")).toBe("false"));
  });

  it("opens search with Ctrl+K and changes the language everywhere at once", async () => {
    await user.keyboard("{Control>}k{/Control}");
    await screen.findByTestId("search-query");
    await press("search-sheet-close");
    await press("language-hi");
    await screen.findByText("कहाँ से शुरू करना है?");
    expect(document.documentElement.lang).toBe("hi");
  });

  it("shows in the rail why a step cannot start yet", async () => {
    await press("door-try");
    const rail = await screen.findByTestId("rail-get-token");
    expect(rail.dataset["status"]).toBe("cannot-start");
    expect(rail.textContent).toContain("Sign in first");
    await user.click(rail);
    await press("to-needed");
    await screen.findByTestId("step-sign-in");
  });
});
