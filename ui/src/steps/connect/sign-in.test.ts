import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { CHALLENGE, DIGEST } from "../../dev/scenario";
import type { Options, StandIn } from "../../dev/stand-in";
import { openWindow } from "../../dev/window";
import { journey } from "../../journey.svelte";
import GetToken from "./GetToken.svelte";
import { base64UrlOfHex } from "./sign-in.svelte";
import SignIn from "./SignIn.svelte";

const user = userEvent.setup();

async function practise(options: Options = {}): Promise<StandIn> {
  const program = await openWindow(undefined, options);
  await journey.enter("practice");
  journey.goTo("sign-in");
  render(SignIn);
  await user.click(screen.getByTestId("prepare-sign-in"));
  await screen.findByTestId("url-parts");
  return program;
}

describe("the recomputed challenge", () => {
  it("is that of RFC 7636 appendix B", () => {
    expect(base64UrlOfHex(DIGEST)).toBe(CHALLENGE);
  });

  it("is not the encoding of the hex text, the commonest mistake", () => {
    expect(base64UrlOfHex(DIGEST)).toHaveLength(43);
    expect(btoa(DIGEST).replaceAll("=", "")).toHaveLength(86);
  });

  it("is compared with the one in the request and says when they part", async () => {
    const program = await practise();
    await user.click(screen.getByTestId("recompute-pkce"));
    expect(screen.getByTestId("pkce-recomputed").dataset["same"]).toBe("true");

    program.desk.attempt!.pkce.challenge = `X${CHALLENGE.slice(1)}`;
    await journey.start();
    await waitFor(() =>
      expect(screen.getByTestId("pkce-recomputed").dataset["same"]).toBe("false"),
    );
  });
});

describe("waiting", () => {
  it("says for whom, until when, and can be cancelled; then the attempt can be repeated", async () => {
    await practise({ hold: true });
    await user.click(screen.getByTestId("open-door-window"));
    const waiting = await screen.findByTestId("waiting");
    expect(waiting.textContent).toContain("Waiting for you");
    expect(screen.getByTestId("deadline").textContent).toMatch(/\d:\d\d left/);
    await user.click(screen.getByTestId("cancel-sign-in"));
    const failure = await screen.findByTestId("attempt-failure");
    expect(failure.textContent).toContain("cancelled");
    await user.click(screen.getByTestId("prepare-sign-in"));
    await screen.findByTestId("open-door-window");
    expect(screen.queryByTestId("attempt-failure")).toBeNull();
  });

  it("keeps the pasted text when it cannot be used, and takes a good address", async () => {
    await practise({ hold: true });
    await user.click(screen.getByTestId("open-door-paste"));
    const field = await screen.findByTestId<HTMLInputElement>("paste-address");
    await user.type(field, "https://app.example.in/cb");
    await user.click(screen.getByTestId("paste-submit"));
    expect((await screen.findByTestId("problem")).dataset["code"]).toBe("callback-without-code");
    expect(field.value).toBe("https://app.example.in/cb");
    await user.type(field, "?code=1&state=2");
    await user.click(screen.getByTestId("paste-submit"));
    await screen.findByTestId("code-returned");
    expect(screen.queryByTestId("problem")).toBeNull();
  });
});

describe("another device", () => {
  it("gets the address as a code and as text, once it is asked for, and goes with the attempt", async () => {
    const program = await practise({ hold: true });
    program.desk.screenShare = false;
    await journey.start();
    expect(screen.queryByTestId("elsewhere"), "the doors come first").toBeNull();
    await user.click(screen.getByTestId("open-door-browser"));
    await user.click(await screen.findByTestId("elsewhere-show"));
    const code = await screen.findByTestId("elsewhere-code");
    expect(code.getAttribute("role")).toBe("img");
    expect(code.getAttribute("aria-label")).toContain("QR code");
    expect(code.querySelector("path")!.getAttribute("fill"), "black on white in both themes").toBe("black");
    expect(screen.getByTestId("elsewhere-address").textContent).toContain("state=");
    await screen.findByTestId("waiting");
    await user.click(screen.getByTestId("cancel-sign-in"));
    await user.click(await screen.findByTestId("prepare-sign-in"));
    await user.click(await screen.findByTestId("open-door-browser"));
    await screen.findByTestId("elsewhere-show");
    expect(screen.queryByTestId("elsewhere-code")).toBeNull();
  });

  it("is shown with the door that is opened by hand", async () => {
    const program = await practise({ hold: true });
    program.desk.screenShare = false;
    await journey.start();
    await user.click(screen.getByTestId("open-door-paste"));
    await screen.findByTestId("elsewhere-address");
  });

  it("gets nothing while the screen is shared, and what is shown goes when sharing begins", async () => {
    const program = await practise({ hold: true });
    program.desk.screenShare = false;
    await journey.start();
    await user.click(screen.getByTestId("open-door-paste"));
    await screen.findByTestId("elsewhere-address");
    program.desk.screenShare = true;
    await journey.start();
    await waitFor(() => expect(screen.queryByTestId("elsewhere-address")).toBeNull());
    expect(screen.getByTestId("elsewhere-show")).toHaveProperty("disabled", true);
    expect(screen.getByTestId("elsewhere").textContent).toContain("while the screen is shared");
    program.desk.screenShare = false;
    await journey.start();
    await waitFor(() =>
      expect(screen.getByTestId("elsewhere-show")).toHaveProperty("disabled", false),
    );
    expect(screen.queryByTestId("elsewhere-address"), "it is asked for anew").toBeNull();
  });
});

describe("an https address on this machine", () => {
  it("says what the browser will say, and shows the fingerprint to compare", async () => {
    const program = await practise({ hold: true });
    const note = "The browser shows a warning.";
    program.desk.attempt!.doors.find(({ door }) => door === "browser")!.note = note;
    await journey.start();
    expect(screen.getByTestId("door-browser-note").textContent).toBe(note);
    expect(screen.queryByTestId("certificate")).toBeNull();
    program.desk.attempt!.certificate = { fingerprint: "AB:CD", ends: "2026-12-02T00:00:00Z" };
    await user.click(screen.getByTestId("open-door-browser"));
    expect((await screen.findByTestId("certificate")).textContent).toContain("AB:CD");
  });
});

describe("the end of a sign-in", () => {
  it("is a code that came back", async () => {
    await practise();
    await user.click(screen.getByTestId("open-door-window"));
    await screen.findByTestId("code-returned");
    expect(journey.statusOf("sign-in")).toBe("completed");
  });

  it("or a denial, which is the citizen's and no error of anybody", async () => {
    await practise({ deny: true });
    await user.click(screen.getByTestId("open-door-window"));
    const failure = await screen.findByTestId("attempt-failure");
    expect(failure.textContent).toContain("pressed Deny");
    expect(failure.textContent).toContain("the citizen’s decision");
    expect(screen.queryByTestId("code-returned")).toBeNull();
  });
});

describe("the token", () => {
  it("cannot be asked for before there is a code", async () => {
    await practise({ hold: true });
    render(GetToken);
    expect(screen.getByTestId("exchange-code")).toHaveProperty("disabled", true);
  });

  it("shows what was granted against what was asked for", async () => {
    const program = await practise();
    await user.click(screen.getByTestId("open-door-window"));
    await screen.findByTestId("code-returned");
    render(GetToken);
    await user.click(screen.getByTestId("exchange-code"));
    expect((await screen.findByTestId("scope-comparison")).dataset["same"]).toBe("true");

    expect(
      screen.getByTestId("ticked-documents").textContent,
      "a document that the citizen ticked is no scope that was asked for",
    ).toContain("1 document the citizen ticked");
    expect(screen.getByTestId("scope-comparison").textContent).toContain("All 3 scopes");

    const desk = journey.desk!;
    journey.take({
      ...desk,
      token: { ...desk.token!, granted: ["openid"], missing: ["files.issueddocs"], extra: [] },
    });
    await waitFor(() => expect(screen.getByTestId("scope-comparison").dataset["same"]).toBe("false"));
    expect(screen.getByTestId("scope-comparison").textContent).toContain("Not granted");
    expect(program.calls.filter((call) => call === "exchange_code")).toHaveLength(1);
  });
});
