import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { say, verdict } from "../../dev/scenario";
import type { StandIn } from "../../dev/stand-in";
import { openWindow } from "../../dev/window";
import { journey } from "../../journey.svelte";
import * as api from "../../api";
import FetchDocuments from "./FetchDocuments.svelte";
import Verdict from "../../verdict/Verdict.svelte";
import VerifySignatures from "./VerifySignatures.svelte";

const user = userEvent.setup();
let program: StandIn;

beforeEach(async () => {
  program = await openWindow();
  await journey.enter("practice");
  await journey.run("p", api.prepareSignIn);
  await journey.run("d", () => api.openDoor("paste"));
  await journey.run("c", () => api.pasteCallback("http://127.0.0.1:8914/callback?code=1&state=2"));
  await journey.run("e", api.exchangeCode);
});

describe("documents", () => {
  it("are listed, and XML is offered only where the list says there is some", async () => {
    journey.goTo("fetch-documents");
    render(FetchDocuments);
    await user.click(screen.getByTestId("fetch-issued"));
    await screen.findByTestId("issued");
    expect(screen.getByTestId("fetch-xml-PANCR")).toHaveProperty("disabled", false);
    expect(screen.getByTestId("fetch-xml-SSCER")).toHaveProperty("disabled", true);
  });

  it("that a person could be read from stay covered while the screen is shared", async () => {
    journey.goTo("fetch-documents");
    render(FetchDocuments);
    await user.click(screen.getByTestId("fetch-issued"));
    await user.click(await screen.findByTestId("fetch-file-PANCR"));
    await screen.findByTestId("document-hidden");
    expect(program.calls, "not even the bytes are asked for").not.toContain("document_bytes");
  });

  it("come to the front when they arrive", async () => {
    journey.goTo("fetch-documents");
    render(FetchDocuments);
    await user.click(screen.getByTestId("fetch-issued"));
    await user.click(await screen.findByTestId("fetch-file-PANCR"));
    await screen.findByTestId("document-hidden");
    await user.click(screen.getByTestId("fetch-eaadhaar"));
    await screen.findByTestId("tree");
    expect(screen.getByTestId("document-view").dataset["kind"]).toBe("eaadhaar");
  });
});

describe("a verdict", () => {
  it("is asked for on the e-Aadhaar first, and has three parts in words", async () => {
    await journey.run("f", api.fetchEaadhaar);
    await journey.run("g", () => api.fetchDocument("in.practice.dept-PANCR-PRACTICE0001", "xml"));
    journey.goTo("verify-signatures");
    render(VerifySignatures);
    expect(screen.getByTestId("verify-document-1")).toHaveProperty("checked", true);
    await user.click(screen.getByTestId("verify"));
    await screen.findByTestId("verdict");
    for (const part of ["content", "signer", "dates"]) {
      expect(screen.getByTestId(`verdict-part-${part}`).textContent).toMatch(/in order|look closer/);
    }
    expect(screen.getByTestId("preview-name").textContent).toContain("Asha Test Verma");
    expect(screen.getByTestId("preview-name-local").querySelector("[lang=hi]")).toBeTruthy();
  });

  it("in practice never has the colour or the words of a real one", () => {
    render(Verdict, { verdict: verdict(1, true, say("en")) });
    const box = screen.getByTestId("verdict");
    expect(box.dataset["tone"]).toBe("practice");
    expect(box.textContent).not.toContain("Genuine");
    expect(screen.getByTestId("verdict-practice")).toBeTruthy();
  });

  it("shows moments in IST and leaves other values as the document has them", () => {
    render(Verdict, { verdict: verdict(1, false, say("en")) });
    expect(screen.getByTestId("preview-issued-at").textContent).toContain("24 Nov 2026, 14:05 IST");
    expect(screen.getByTestId("preview-birth-date").textContent).toContain("07-09-1994");
  });

  it("of a real signer has them", () => {
    render(Verdict, { verdict: { ...verdict(1, true, say("en")), practice: false } });
    const box = screen.getByTestId("verdict");
    expect(box.dataset["tone"]).toBe("good");
    expect(box.textContent).toContain("Genuine");
    expect(screen.queryByTestId("verdict-practice")).toBeNull();
  });

  it("of a changed document is bad, also in practice", () => {
    render(Verdict, { verdict: { ...verdict(1, true, say("en")), verdict: "tampered" } });
    expect(screen.getByTestId("verdict").dataset["tone"]).toBe("bad");
  });

  it("covers the photo while the screen is shared and reveals it on demand", async () => {
    render(Verdict, { verdict: verdict(1, true, say("en")) });
    expect(screen.queryByTestId("preview-photo")).toBeNull();
    await user.click(screen.getByTestId("reveal-photo"));
    await screen.findByTestId("preview-photo");
  });
});
