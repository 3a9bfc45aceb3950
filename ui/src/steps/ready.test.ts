/* Before a sign-in: wishes, copied configurations, addresses side by side, logo, website, pre-flight. */
import { screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import App from "../App.svelte";
import type { StandIn } from "../dev/stand-in";
import { openWindow, press } from "../dev/window";
import { pieces, shown } from "../parts/parting";
import { registration } from "./configure/registration.svelte";
import { standingOf } from "./configure/scopes";

const user = userEvent.setup();
const SECRET = "5f1d0c9e8b7a6f5e4d3c";
let program: StandIn;

beforeEach(async () => {
  registration.adopt(null);
  registration.aim = null;
  program = await openWindow(App);
});

async function type(testid: string, text: string): Promise<void> {
  await user.click(await screen.findByTestId(testid));
  await user.paste(text);
}

async function onStep(step: string): Promise<void> {
  await press("door-organisation");
  await press(`rail-${step}`);
  await screen.findByTestId(`step-${step}`);
}

describe("a wish", () => {
  it("leads to service, role and the reason, and its prerequisites follow", async () => {
    await onStep("choose-service");
    await press("aim-company-documents");
    expect((await screen.findByTestId("aim-because")).textContent).toContain("Entity Auth");
    expect(screen.getByTestId<HTMLInputElement>("service-entity-locker").checked).toBe(true);
    await press("save-service");
    await press("rail-check-prerequisites");
    expect(await screen.findByTestId("task-nsw-nodal-officer")).toBeTruthy();
    expect(screen.getByTestId("prepare-summary").textContent).toContain("EntityLocker");
  });

  it("of an issuer offers the request with which it begins", async () => {
    await onStep("choose-service");
    await press("aim-give-documents");
    expect((await screen.findByTestId("aim-because")).textContent).toContain("Issuer");
    expect(screen.getByTestId("aim-mail")).toBeTruthy();
    await press("service-meri-pehchaan");
    expect(screen.queryByTestId("aim-because")).toBeNull();
    expect(registration.form.role).toBe("meri-pehchaan");
  });

  it("leaves the line to be chosen where a service has several", async () => {
    await onStep("choose-service");
    expect(await screen.findByTestId("line-2.3")).toBeTruthy();
    await press("service-digilocker");
    expect(screen.queryByTestId("line-2.3")).toBeNull();
    expect(registration.form.line).toBe("1.12");
  });
});

describe("a copied configuration", () => {
  async function read(): Promise<void> {
    await onStep("register-client");
    await user.click(within(screen.getByTestId("read-in")).getByText(/Read in a configuration/));
    await type("field-copied", `CLIENT_ID=XX00TEST01\nCLIENT_SECRET=${SECRET}`);
    await press("read-copied");
    await screen.findByTestId("copied-kind");
  }

  it("is shown with what the rules say, and its text leaves the window", async () => {
    await read();
    expect(screen.getByTestId("copied-client-id").dataset["result"]).toBe("pass");
    expect(screen.getByTestId("copied-redirect-uri").dataset["result"]).toBe("fail");
    expect(screen.getByTestId("copied-unknown").textContent).toContain("NODE_ENV");
    expect(document.body.innerHTML).not.toContain(SECRET);
    expect(screen.getByTestId<HTMLTextAreaElement>("field-copied").value).toBe("");
  });

  it("proposes what keeps the rules, never the secret, and keeps what was typed beside it", async () => {
    await read();
    await user.type(screen.getByTestId("field-name"), "Test Traders");
    const ticked = (id: string) => screen.getByTestId<HTMLInputElement>(id).checked;
    expect(ticked("take-client-id")).toBe(true);
    expect(ticked("take-redirect-uri")).toBe(false);
    expect(ticked("take-secret")).toBe(false);
    expect(screen.getByTestId<HTMLInputElement>("take-grant-type").disabled).toBe(true);
    await press("take-copied");
    await screen.findByTestId("copied-taken");
    expect(program.desk.partner?.clientId).toBe("XX00TEST01");
    expect(program.desk.partner?.secret.state).toBe("absent");
    expect(screen.getByTestId<HTMLInputElement>("field-name").value).toBe("Test Traders");
    expect(screen.getByTestId<HTMLInputElement>("field-clientId").value).toBe("XX00TEST01");
  });

  it("has its secret kept when that is ticked, and forgotten when it is dropped", async () => {
    await read();
    await press("take-secret");
    await press("take-copied");
    await waitFor(() => expect(program.desk.partner?.secret.state).toBe("keychain"));
    await type("field-copied", "client_id=XX00TEST02");
    await press("read-copied");
    await press("drop-copied");
    expect(program.calls).toContain("forget_copied");
    expect(screen.queryByTestId("copied-kind")).toBeNull();
  });

  it("that is none says so at the field, and what was pasted stays", async () => {
    await onStep("register-client");
    await user.click(within(screen.getByTestId("read-in")).getByText(/Read in a configuration/));
    await type("field-copied", "hello");
    await press("read-copied");
    await waitFor(() =>
      expect(screen.getByTestId("field-copied").getAttribute("aria-invalid")).toBe("true"),
    );
    expect(screen.getByTestId<HTMLTextAreaElement>("field-copied").value).toBe("hello");
  });
});

describe("redirect URIs side by side", () => {
  it("mark every place at which they part, and go when one changes", async () => {
    await onStep("register-client");
    await type("field-redirectUri", "https://app.example.in/cb");
    await type("field-registeredUri", "https://app.example.in/cb");
    await type("field-appAddress", "https://h/authorize?client_id=X&redirect_uri=https%3A%2F%2Fapp.example.in%2Fcb%2F");
    await press("compare");
    const same = await screen.findByTestId("pair-registered-configured");
    expect(same.dataset["same"]).toBe("true");
    const sent = screen.getByTestId("pair-registered-sent");
    expect(sent.querySelectorAll("mark")[1]?.textContent).toBe("/");
    expect(sent.textContent).toContain("Character 26");
    expect(screen.getByTestId("app-remarks").textContent).toContain("code_challenge");
    await user.type(screen.getByTestId("field-registeredUri"), "/");
    await waitFor(() => expect(screen.queryByTestId("pair-registered-sent")).toBeNull());
  });

  it("are cut by characters, with what cannot be seen made visible", () => {
    const partings = [
      { position: 2, first: "", second: "é𝒳" },
      { position: 4, first: "d", second: "" },
    ];
    const texts = (side: "first" | "second", text: string) =>
      pieces(text, partings, side).map((piece) => (piece.parts ? `[${piece.text}]` : piece.text));
    expect(texts("first", "abcde")).toEqual(["a", "[]", "bc", "[d]", "e"]);
    expect(texts("second", "aé𝒳bce")).toEqual(["a", "[é𝒳]", "bc", "[]", "e"]);
    expect(shown("a \u200b")).toBe("a␣U+200B");
  });
});

describe("the pre-flight list", () => {
  it("says what stands in the way, with the way to where it is put right", async () => {
    await onStep("sign-in");
    const list = await screen.findByTestId("preflight");
    expect(list.dataset["ready"]).toBe("false");
    expect(screen.getByTestId("preflight-summary").textContent).toContain("3 things stand in the way");
    const row = within(screen.getByTestId("preflight-blocking")).getByTestId("preflight-client-id");
    expect(row.textContent).toContain("Client id");
    await press("fix-client-id");
    expect(await screen.findByTestId("step-register-client")).toBeTruthy();
  });

  it("asks the hosts only when the button is pressed", async () => {
    await onStep("sign-in");
    const host = await screen.findByTestId("preflight-host-reachable");
    expect(host.dataset["result"]).toBe("skipped");
    await press("ask-hosts");
    await waitFor(() =>
      expect(screen.getByTestId("preflight-host-reachable").dataset["result"]).toBe("pass"),
    );
  });

  it("has nothing in the way of practice", async () => {
    await press("door-try");
    await press("rail-sign-in");
    await waitFor(async () =>
      expect((await screen.findByTestId("preflight")).dataset["ready"]).toBe("true"),
    );
  });
});

describe("what is looked at when asked", () => {
  it("is the logo, with what is only our advice marked so", async () => {
    await onStep("check-prerequisites");
    await press("open-task-logo");
    expect(program.calls).not.toContain("check_logo");
    await press("check-logo");
    expect((await screen.findByTestId("checked-logo")).textContent).toContain("64 × 64");
  });

  it("is the website, leg by leg, and a wrong address is said at the field", async () => {
    await onStep("check-prerequisites");
    await press("open-task-website");
    await type("field-website", "https://expired.example");
    await press("check-website");
    expect((await screen.findByTestId("checked-website")).dataset["ok"]).toBe("false");
    expect(screen.getByTestId("website-check").textContent).toContain("not reached");
    await user.clear(screen.getByTestId("field-website"));
    expect(screen.queryByTestId("checked-website")).toBeNull();
    await type("field-website", "http://sample.example");
    await press("check-website");
    await waitFor(() =>
      expect(screen.getByTestId("field-website").getAttribute("aria-invalid")).toBe("true"),
    );
  });
});

describe("a scope that the list does not have", () => {
  it("is told to be a family, a guess with what is meant, or unknown", () => {
    expect(standingOf("partners.PANCR")).toEqual({ kind: "family" });
    expect(standingOf("partners.")).toEqual({ kind: "unknown" });
    expect(standingOf("Age_Verification")).toEqual({ kind: "guess", meant: "avs" });
    expect(standingOf("phone")).toEqual({ kind: "guess", meant: null });
  });

  it("can be added, and a guess says so at once", async () => {
    await onStep("choose-scopes");
    await type("field-further", "openid profile");
    await press("add-scope");
    expect(registration.form.scopes).toEqual(["openid", "profile"]);
    expect((await screen.findByTestId("guess-profile")).textContent).toContain("userdetails");
  });
});
