import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import type { StandIn } from "../dev/stand-in";
import { openWindow } from "../dev/window";
import type { PracticeLine } from "../generated";
import { journey } from "../journey.svelte";
import { merged } from "../practice/locker.svelte";
import PracticeLocker from "../practice/PracticeLocker.svelte";
import { scriptOf } from "../practice/script";
import { setLanguage } from "../text.svelte";
import Diagnose from "./Diagnose.svelte";
import { diagnosis } from "./diagnosis.svelte";
import { Search } from "./search.svelte";
import { front } from "./bench.svelte";
import { RFC_CHALLENGE, RFC_VERIFIER } from "./pkce.svelte";
import Workbench from "./Workbench.svelte";

const user = userEvent.setup();
let program: StandIn;

beforeEach(async () => {
  program = await openWindow();
  await journey.enter("practice");
  diagnosis.clear();
  front.bench = "pkce";
});

describe("diagnosing", () => {
  it("gives causes, best first, each with whose it is", async () => {
    render(Diagnose);
    await user.click(screen.getByTestId("diagnose-text"));
    await user.paste('{"error":"invalid_grant"}');
    await user.click(screen.getByTestId("diagnose-submit"));
    const best = await screen.findByTestId("finding-redirect-uri-mismatch");
    expect(best.textContent).toContain("yours to fix");
    expect(screen.getByTestId("findings").textContent).toContain("best first");
  });

  it("says so when nothing is recognised, and what to paste instead", async () => {
    render(Diagnose);
    await user.type(screen.getByTestId("diagnose-text"), "hello");
    await user.click(screen.getByTestId("diagnose-submit"));
    expect((await screen.findByTestId("findings")).textContent).toContain("Paste more");
    await user.click(screen.getByTestId("nearest-faq-26"));
    expect((await screen.findByTestId("search-answer")).textContent).toContain("FAQ 26");
  });

  it("says what speaks for a cause, and that a secret in the paste was masked", async () => {
    render(Diagnose);
    await user.click(screen.getByTestId("diagnose-text"));
    await user.paste("invalid_grant client_secret=x");
    await user.click(screen.getByTestId("diagnose-submit"));
    expect((await screen.findByTestId("diagnose-note")).textContent).toContain("masked");
    expect(screen.getByTestId("finding-evidence").textContent).toContain("ends in a slash");
  });

  it("offers to reproduce what the practice locker can do, and nothing else", async () => {
    render(Diagnose);
    await user.type(screen.getByTestId("diagnose-text"), "invalid_grant");
    await user.click(screen.getByTestId("diagnose-submit"));
    await user.click(await screen.findByTestId("reproduce-redirect-uri-mismatch"));
    await screen.findByTestId("reproduced-redirect-uri-mismatch");
    expect(program.calls).toContain("set_fault");
    expect(screen.queryByTestId("reproduce-code-replayed")).toBeNull();
  });

  it("offers it only where a practice locker runs", async () => {
    await journey.enter("organisation");
    render(Diagnose);
    await user.type(screen.getByTestId("diagnose-text"), "invalid_grant");
    await user.click(screen.getByTestId("diagnose-submit"));
    const finding = await screen.findByTestId("finding-redirect-uri-mismatch");
    expect(finding.textContent).toContain("Try it now");
    expect(screen.queryByTestId("reproduce-redirect-uri-mismatch")).toBeNull();
  });
});

describe("the workbench", () => {
  it("computes the vector of RFC 7636 and finds it equal", async () => {
    render(Workbench);
    await user.click(screen.getByTestId("bench-vector"));
    expect((await screen.findByTestId("bench-made")).textContent).toBe(RFC_CHALLENGE);
    expect(screen.getByTestId("bench-difference").dataset["same"]).toBe("true");
  });

  it("recognises a challenge made from the hex text by its length", async () => {
    render(Workbench);
    await user.type(screen.getByTestId("bench-verifier"), RFC_VERIFIER);
    await user.type(screen.getByTestId("bench-challenge"), "M".repeat(86));
    await user.click(screen.getByTestId("bench-compute"));
    const result = await screen.findByTestId("bench-result");
    expect(result.textContent).toContain("86 characters");
    expect(screen.getByTestId("bench-difference").dataset["same"]).toBe("false");
  });

  it("refuses a verifier that the RFC does not allow", async () => {
    render(Workbench);
    await user.type(screen.getByTestId("bench-verifier"), "too short");
    await user.click(screen.getByTestId("bench-compute"));
    expect((await screen.findByTestId("bench-problem")).dataset["code"]).toBe("verifier-malformed");
    expect(screen.queryByTestId("bench-result")).toBeNull();
  });
});

describe("the hmac bench", () => {
  beforeEach(() => (front.bench = "hmac"));

  it("finds the example equal, covers the secret, and shows nothing of it", async () => {
    const { container } = render(Workbench);
    await user.click(screen.getByTestId("bench-hmac-vector"));
    expect((await screen.findByTestId("bench-hmac-result")).dataset["matches"]).toBe("true");
    expect(screen.getByTestId<HTMLInputElement>("bench-hmac-secret").type).toBe("password");
    expect(container.textContent).not.toContain("simsecret");
  });

  it("names the mistake when yours is another", async () => {
    render(Workbench);
    await user.type(screen.getByTestId("bench-hmac-secret"), "s");
    await user.type(screen.getByTestId("bench-hmac-theirs"), "other");
    await user.click(screen.getByTestId("bench-hmac-compute"));
    expect((await screen.findByTestId("bench-hmac-result")).dataset["matches"]).toBe("false");
    expect(screen.getByTestId("bench-hmac-mistake").textContent).toContain("hex text");
  });

  it("says nothing about yours when there is none", async () => {
    render(Workbench);
    await user.type(screen.getByTestId("bench-hmac-secret"), "s");
    await user.click(screen.getByTestId("bench-hmac-compute"));
    const result = await screen.findByTestId("bench-hmac-result");
    expect(result.textContent).not.toMatch(/same|another/);
  });

  it("writes the fields of the chosen API behind the secret in its order", async () => {
    render(Workbench);
    await user.click(screen.getByTestId("bench-hmac-fields"));
    await screen.findByTestId("bench-hmac-field-2");
    await user.type(screen.getByTestId("bench-hmac-secret"), "s");
    for (const [at, value] of ["C", "O", "T"].entries()) {
      await user.type(screen.getByTestId(`bench-hmac-field-${at}`), value);
    }
    await user.click(screen.getByTestId("bench-hmac-compute"));
    expect((await screen.findByTestId("bench-hmac-over")).textContent).toBe("••••••COT");
    await user.selectOptions(screen.getByTestId("bench-hmac-api"), "pull-issuers");
    expect(screen.queryByTestId("bench-hmac-result"), "the old result is taken down").toBeNull();
    expect(screen.getByTestId<HTMLInputElement>("bench-hmac-field-1").value).toBe("T");
  });
});

describe("search", () => {
  it("finds steps by the person's own words, those with the words in the title first", async () => {
    const search = new Search();
    search.query = "token";
    await search.ask();
    expect(search.hits[0]).toMatchObject({ kind: "step", id: "get-token" });
  });

  it("finds a step by a word that is not in its name but that people use for it", async () => {
    const search = new Search();
    search.query = "callback URL";
    await search.ask();
    expect(search.hits.find(({ kind }) => kind === "step")?.id).toBe("register-client");
  });

  it("finds them in Hindi as well", async () => {
    setLanguage("hi");
    const search = new Search();
    search.query = "टोकन";
    await search.ask();
    expect(search.hits.some((hit) => hit.id === "get-token")).toBe(true);
  });

  it("goes to a step, starts an action, and shows an answer in place", async () => {
    const search = new Search();
    await search.choose({ kind: "step", id: "report", title: "", detail: "" });
    expect(journey.step).toBe("report");
    await search.choose({ kind: "action", id: "workbench", title: "", detail: "" });
    expect(journey.panel).toBe("workbench");
    await search.choose({ kind: "answer", id: "faq-26", title: "", detail: "" });
    expect(search.answer?.faq).toBe(26);
    journey.panel = null;
  });

  it("drops the answer to an older question that comes late", async () => {
    const replies: ((hits: unknown[]) => void)[] = [];
    program.invoke = () => new Promise((reply) => replies.push(reply));
    const search = new Search();
    search.query = "old";
    const old = search.ask();
    search.query = "new";
    const later = search.ask();
    const hit = (id: string) => [{ kind: "answer", id, title: id, detail: "" }];
    replies[1]!(hit("new"));
    await later;
    replies[0]!(hit("old"));
    await old;
    expect(search.hits.map(({ id }) => id)).toEqual(["new"]);
  });

  it("moves around the end of the list", async () => {
    const search = new Search();
    search.query = "practice locker";
    await search.ask();
    search.move(-1);
    expect(search.at).toBe(search.hits.length - 1);
    search.move(1);
    expect(search.at).toBe(0);
  });
});

describe("the practice locker's console", () => {
  const line = (id: number): PracticeLine => ({
    id,
    at: "",
    level: "info",
    method: "GET",
    path: "/",
    status: 200,
    error: null,
    remarks: [],
    faults: [],
  });

  it("shows each request once, newest first, whichever way it came", () => {
    expect(merged([line(1), line(2)], [line(2), line(3)]).map(({ id }) => id)).toEqual([3, 2, 1]);
  });

  it("finds a fault by its name or id, and never hides one that is on", async () => {
    render(PracticeLocker);
    await user.selectOptions(await screen.findByTestId("fault-hmac-differs"), "once");
    await user.type(screen.getByTestId("fault-find"), "consent");
    expect(screen.queryByTestId("fault-token-530")).toBeNull();
    expect(screen.getByTestId("fault-consent-denied")).toBeTruthy();
    expect(screen.getByTestId("fault-hmac-differs")).toBeTruthy();
  });

  it("names the language of a name by its script", () => {
    expect(scriptOf("आशा टेस्ट वर्मा")).toBe("hi");
    expect(scriptOf("கவிதா")).toBe("ta");
    expect(scriptOf("Asha Test Verma")).toBeUndefined();
  });

  it("switches a fault on for one request, for good, and off; and all of them off", async () => {
    render(PracticeLocker);
    const chosen = (id: string) => (screen.getByTestId(id) as HTMLSelectElement).value;
    const allOff = await screen.findByTestId("all-off");
    expect((allOff as HTMLButtonElement).disabled).toBe(true);
    for (const state of ["once", "on", "off"]) {
      await user.selectOptions(screen.getByTestId("fault-hmac-differs"), state);
      await waitFor(() => expect(chosen("fault-hmac-differs")).toBe(state));
    }
    await user.selectOptions(screen.getByTestId("fault-token-530"), "on");
    await user.selectOptions(screen.getByTestId("variant-mime-as-text"), "on");
    await user.click(allOff);
    await waitFor(() => expect(chosen("variant-mime-as-text")).toBe("off"));
    expect(chosen("fault-token-530")).toBe("off");
  });

  it("tells of a request every rule, what was enacted and the error that was answered", async () => {
    render(PracticeLocker);
    const log = await screen.findByTestId("practice-log");
    for (const part of ["redirect_uri is the one", "code_verifier gives", "code-expired", "invalid_grant"]) {
      expect(log.textContent).toContain(part);
    }
  });
});
