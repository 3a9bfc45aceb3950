import { fireEvent, render, screen } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { StandIn } from "../dev/stand-in";
import { journey } from "../journey.svelte";
import { setLanguage } from "../text.svelte";
import Checks from "./Checks.svelte";
import Difference from "./Difference.svelte";
import { parting } from "./parting";
import { pretty } from "./pretty";
import Problem from "./Problem.svelte";
import { Reveal, REVEAL_SECONDS } from "./reveal.svelte";
import Sensitive from "./Sensitive.svelte";
import { arrows, outcome } from "./sequence";
import { tagsOf } from "./confidence";
import Tree from "./Tree.svelte";

describe("a difference", () => {
  it("is found at the first character, also when one text is the beginning of the other", () => {
    expect(parting("https://a.in/cb", "https://a.in/cb")).toBeNull();
    expect(parting("https://a.in/cb", "http://a.in/cb")).toBe(4);
    expect(parting("https://a.in/cb", "https://a.in/cb/")).toBe(15);
  });

  it("is named by its place, counted from one", () => {
    render(Difference, {
      expected: "https",
      received: "http:",
      expectedLabel: "Registered",
      receivedLabel: "Sent",
      testid: "d",
    });
    expect(screen.getByTestId("d").dataset["same"]).toBe("false");
    expect(screen.getByTestId("d").textContent).toContain("character 5");
  });
});

describe("a body", () => {
  it("is indented when it is JSON and left alone when it only begins like it", () => {
    expect(pretty('{"a":1}')).toBe('{\n  "a": 1\n}');
    expect(pretty("{not json")).toBe("{not json");
  });

  it("shows a form pair by pair, and HTML as it came", () => {
    expect(pretty("code=••&state=x")).toBe("code=••\n& state=x");
    expect(pretty("<html>a=b&c=d</html>")).toBe("<html>a=b&c=d</html>");
  });
});

describe("a problem", () => {
  const error = {
    code: "redirect-uri-mismatch",
    party: "you" as const,
    cause: "The address differs.",
    fix: "Copy it again.",
    faq: [26],
    exchange: 7,
    fields: [],
  };

  it("takes the focus and says cause, fix, whose it is, and the code last", async () => {
    render(Problem, { error });
    await tick();
    const box = screen.getByTestId("problem");
    expect(document.activeElement).toBe(box);
    const text = box.textContent ?? "";
    const order = ["The address differs.", "Copy it again.", "yours to fix", "FAQ 26", "redirect-uri-mismatch"];
    const places = order.map((part) => text.indexOf(part));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it("that arrives by itself is announced and leaves the focus where it is", async () => {
    const before = document.activeElement;
    render(Problem, { error, takesFocus: false });
    await tick();
    expect(screen.getByRole("alert")).toBeTruthy();
    expect(document.activeElement).toBe(before);
  });

  it("leads to the exchange it came from", async () => {
    render(Problem, { error });
    await fireEvent.click(screen.getByTestId("problem-evidence"));
    expect(journey.openEvidence).toBe("exchange-7");
    journey.openEvidence = null;
  });
});

describe("a hidden value", () => {
  beforeEach(async () => {
    vi.useFakeTimers();
    new StandIn({ delay: 0 }).install();
    const started = journey.enter("practice");
    await vi.advanceTimersByTimeAsync(10);
    await started;
  });
  afterEach(() => vi.useRealTimers());

  const props = {
    value: "••-••-1994",
    what: "preview/1/birth-date",
    label: "Birth date",
    sensitive: true,
  };

  it("is asked for, shown for ten seconds, and forgotten", async () => {
    const { container } = render(Sensitive, props);
    expect(container.textContent).not.toContain("07-09-1994");
    await fireEvent.click(screen.getByTestId("reveal-preview/1/birth-date"));
    await vi.advanceTimersByTimeAsync(10);
    expect(container.textContent).toContain("07-09-1994");
    await vi.advanceTimersByTimeAsync((REVEAL_SECONDS - 1) * 1000);
    expect(container.textContent).toContain("07-09-1994");
    await vi.advanceTimersByTimeAsync(1000);
    expect(container.textContent).not.toContain("07-09-1994");
  });

  it("is in no attribute of the page: the button names the field, not the value", () => {
    const { container } = render(Sensitive, props);
    expect(container.innerHTML).toContain("Birth date");
    expect(container.innerHTML).not.toContain("07-09-1994");
  });

  it("has no button when it is not about a person", () => {
    render(Sensitive, { ...props, sensitive: false, value: "F" });
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("that is refused says why, in place of the value", async () => {
    const program = new StandIn({ delay: 0 }).install();
    program.invoke = () =>
      Promise.reject({ code: "never", party: "lockstep", cause: "Never shown.", fix: "", faq: [], exchange: null, fields: [] });
    const { container } = render(Sensitive, props);
    await fireEvent.click(screen.getByTestId("reveal-preview/1/birth-date"));
    await vi.advanceTimersByTimeAsync(10);
    expect(container.textContent).toContain("Never shown.");
  });

  it("starts its ten seconds anew when it is revealed again", async () => {
    const reveal = new Reveal<string>();
    await reveal.show(() => Promise.resolve("a"));
    await vi.advanceTimersByTimeAsync(6000);
    await reveal.show(() => Promise.resolve("b"));
    await vi.advanceTimersByTimeAsync(6000);
    expect(reveal.value).toBe("b");
    await vi.advanceTimersByTimeAsync(4000);
    expect(reveal.value).toBeNull();
  });
});

describe("the sequence", () => {
  const leg = (kind: "authorize-opened" | "callback" | "refused") =>
    ({
      kind: "browser",
      key: "browser-1",
      at: "",
      browser: { id: 1, at: "", leg: kind, url: "https://app.in/cb?code=x", door: "window", note: "" },
    }) as const;

  it("draws the browser's way out and its way back in opposite directions", () => {
    const [out] = arrows(leg("authorize-opened"));
    const [back] = arrows(leg("callback"));
    expect(parseFloat(out!.x1)).toBeGreaterThan(parseFloat(out!.x2));
    expect(parseFloat(back!.x1)).toBeLessThan(parseFloat(back!.x2));
  });

  it("never writes a query into a lane: that is where the code is", () => {
    expect(arrows(leg("callback"))[0]!.label).toBe("/cb");
  });

  it("marks a refused callback as bad, and an accepted one not", () => {
    expect(outcome(leg("refused")).bad).toBe(true);
    expect(outcome(leg("callback")).bad).toBe(false);
  });
});

it("reads several confidence tags and leaves unknown ones out", () => {
  expect(tagsOf("S24 2")).toEqual(["S24", "2"]);
  expect(tagsOf("[S112][X]")).toEqual(["S112"]);
});

it("marks in a tree what no signature covers, and only that, and not before it was verified", async () => {
  const leaf = { attributes: [], text: null, sensitive: false, children: [] };
  const { rerender } = render(Tree, {
    verified: true,
    node: {
      ...leaf,
      name: "Certificate",
      signed: true,
      children: [
        { ...leaf, name: "Poi", signed: true },
        { ...leaf, name: "Added", signed: false },
      ],
    },
  });
  expect(screen.getByText("Added").parentElement?.textContent).toContain("not covered");
  expect(screen.getByText("Poi").parentElement?.textContent).not.toContain("not covered");

  const open = { ...leaf, name: "Certificate", signed: false, children: [{ ...leaf, name: "Poi", signed: false }] };
  await rerender({ verified: false, node: open });
  expect(screen.getByText("Certificate").parentElement?.textContent).toContain("not verified yet");
  await rerender({ verified: true, node: open });
  expect(screen.getByText("Certificate").parentElement?.textContent).toContain("no signature covers");
  expect(screen.getByText("Poi").parentElement?.textContent).not.toContain("not covered");
});

describe("the checks", () => {
  const failed = {
    id: "token-type",
    result: "fail" as const,
    expected: "Bearer",
    received: "MAC",
    rule: "DigiLocker API 4.8",
  };

  it("are named and explained in the person's language, and leave the wire as it was", () => {
    setLanguage("hi");
    render(Checks, { checks: [failed], caption: "" });
    const row = screen.getByTestId("check-token-type");
    expect(row.textContent).toContain("टोकन का प्रकार");
    expect(screen.getByTestId("rule-token-type").textContent).toBe("token Bearer प्रकार का है।");
    for (const kept of ["Bearer", "MAC", "DigiLocker API 4.8"]) {
      expect(row.textContent).toContain(kept);
    }
    setLanguage("en");
  });
});
