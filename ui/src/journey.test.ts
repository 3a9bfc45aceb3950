import { beforeEach, describe, expect, it } from "vitest";
import * as api from "./api";
import { StandIn } from "./dev/stand-in";
import type { ExchangeView } from "./generated";
import { Journey } from "./journey.svelte";

let program: StandIn;
let journey: Journey;

beforeEach(async () => {
  program = new StandIn({ delay: 0 }).install();
  journey = new Journey();
  await journey.start();
});

function exchange(id: number, status: number | null): ExchangeView {
  return {
    id,
    at: "2026-11-24T08:35:12Z",
    api: "token",
    title: "Exchange",
    method: "POST",
    url: "http://127.0.0.1/public/oauth2/2/token",
    requestHeaders: [],
    requestBody: null,
    status,
    responseHeaders: [],
    responseBody: null,
    size: 0,
    millis: 0,
    failure: null,
    checks: [],
    curl: "",
  };
}

describe("the first start", () => {
  it("stands at the two doors until one was chosen", async () => {
    expect(journey.atDoors).toBe(true);
    await journey.enter("practice");
    expect(journey.atDoors).toBe(false);
    expect(journey.desk?.environment).toBe("practice");
    expect(journey.desk?.screenShare).toBe(true);
  });

  it("goes on at the first step that is not done when something is open already", async () => {
    await api.startPractice();
    const again = new Journey();
    await again.start();
    expect(again.atDoors).toBe(false);
    expect(again.step).toBe("sign-in");
  });
});

describe("a command", () => {
  it("that fails becomes the problem of the step it was started on, and of no other", async () => {
    await journey.enter("practice");
    journey.goTo("sign-in");
    await journey.run("prepare", api.prepareSignIn);
    const done = await journey.run("paste-submit", () => api.pasteCallback("https://example.in/"));
    expect(done).toBe(false);
    expect(journey.problemOf("sign-in")?.code).toBe("callback-without-code");
    expect(journey.problemOf("get-token")).toBeNull();
    journey.goTo("get-token");
    journey.goTo("sign-in");
    expect(journey.problemOf("sign-in"), "a problem does not follow the person around").toBeNull();
  });

  it("is not started twice while it runs", async () => {
    await journey.enter("practice");
    const calls = program.calls.length;
    const both = await Promise.all([
      journey.run("prepare", api.prepareSignIn),
      journey.run("prepare", api.prepareSignIn),
    ]);
    expect(both).toEqual([true, false]);
    expect(program.calls.length).toBe(calls + 1);
  });

  it("never keeps F8 waiting", async () => {
    await journey.enter("practice");
    let finish: () => void = () => undefined;
    const slow = journey.run("slow", () => new Promise((done) => (finish = () => done(journey.desk!))));
    await journey.toggleScreenShare();
    expect(journey.busy).toBe("slow");
    expect(journey.desk?.screenShare).toBe(false);
    expect(journey.announcement).toContain("off");
    finish();
    await slow;
  });

  it("that throws something else is a fault of Lockstep, not of the person", async () => {
    await journey.run("odd", () => Promise.reject(new Error("bridge is down")));
    expect(journey.problem?.error.party).toBe("lockstep");
    expect(journey.problem?.error.cause).toBe("bridge is down");
  });
});

it("says aloud that the code came back, once", async () => {
  await journey.enter("practice");
  await journey.run("prepare", api.prepareSignIn);
  const desk = journey.desk!;
  const returned = { ...desk, attempt: { ...desk.attempt!, stage: "returned" as const } };
  journey.receive({ kind: "desk", desk: returned });
  expect(journey.announcement).toContain("The code is here");
  journey.announcement = "";
  journey.receive({ kind: "desk", desk: returned });
  expect(journey.announcement).toBe("");
});

describe("the evidence", () => {
  it("keeps the order of arrival and replaces what is sent again", () => {
    journey.receive({ kind: "exchange", exchange: exchange(1, null) });
    journey.receive({
      kind: "browser",
      browser: { id: 1, at: "", leg: "callback", url: "", door: "window", note: "" },
    });
    journey.receive({ kind: "exchange", exchange: exchange(1, 200) });
    expect(journey.evidence.map((item) => item.key)).toEqual(["exchange-1", "browser-1"]);
    const [first] = journey.evidence;
    expect(first?.kind === "exchange" && first.exchange.status).toBe(200);
  });

  it("is forgotten when a door is entered, and kept when the door did not open", async () => {
    journey.receive({ kind: "exchange", exchange: exchange(1, 200) });
    program.invoke = () => Promise.reject(new Error("port in use"));
    await journey.enter("practice");
    expect(journey.evidence).toHaveLength(1);
    expect(journey.problem?.step).toBeNull();
    expect(journey.atDoors).toBe(true);

    program = new StandIn({ delay: 0 }).install();
    await journey.enter("practice");
    expect(journey.evidence).toHaveLength(0);
  });
});
