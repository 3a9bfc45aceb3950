import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import type { StandIn } from "../dev/stand-in";
import { openWindow } from "../dev/window";
import { SHARE_CODE } from "../dev/own-files";
import { journey } from "../journey.svelte";
import { files } from "./files.svelte";
import VerifyFile from "./VerifyFile.svelte";

const user = userEvent.setup();
let program: StandIn;

beforeEach(async () => {
  program = await openWindow();
});

async function open(count: number): Promise<void> {
  for (let at = 0; at < count; at += 1) await files.open();
}

function openDetails(testid: string): void {
  (screen.getByTestId(testid) as HTMLDetailsElement).open = true;
  screen.getByTestId(testid).dispatchEvent(new Event("toggle"));
}

describe("a file of one's own", () => {
  it("is verified at once, before any door was taken, and a practice signer stays practice", async () => {
    render(VerifyFile);
    await user.click(screen.getByTestId("open-file"));
    const verdict = await screen.findByTestId("verdict");
    expect(journey.desk?.environment).toBeNull();
    expect(screen.queryByTestId("preview-unconfirmed")).toBeNull();
    expect(verdict.dataset["tone"]).toBe("practice");
    expect(screen.getByTestId("file-1001").textContent).toContain("Practice signature holds");
  });

  it("by an unknown signer is amber: neither genuine nor false", async () => {
    await open(3);
    render(VerifyFile);
    expect((await screen.findByTestId("verdict")).dataset["tone"]).toBe("attention");
    expect(screen.getByTestId("preview-unconfirmed")).toBeTruthy();
    expect(screen.getByTestId("file-1003").querySelector("[data-tone]")?.getAttribute("data-tone")).toBe("attention");
  });

  it("that was changed is bad, and its digests part where the detail shows it", async () => {
    await open(4);
    render(VerifyFile);
    expect((await screen.findByTestId("verdict")).dataset["tone"]).toBe("bad");
    openDetails("detail");
    const digests = await screen.findByTestId("detail-digests");
    expect(digests.dataset["same"]).toBe("false");
    expect(digests.textContent).toContain("character 13");
  });

  it("that cannot be read says why in its own place", async () => {
    await open(5);
    render(VerifyFile);
    expect((await screen.findByTestId("file-1005-problem")).dataset["code"]).toBe("file-unreadable");
    expect(screen.queryByTestId("verdict")).toBeNull();
  });

  it("can be looked at again, until another one arrives", async () => {
    await open(3);
    render(VerifyFile);
    await user.click(screen.getByTestId("file-1001"));
    expect(screen.getByTestId("verdict").dataset["tone"]).toBe("practice");
    await user.click(screen.getByTestId("open-file"));
    await waitFor(() => expect(screen.getByTestId("verdict").dataset["verdict"]).toBe("tampered"));
    await user.click(screen.getByTestId("close-file-1004"));
    await waitFor(() => expect(screen.queryByTestId("file-1004")).toBeNull());
    expect(screen.getByTestId("verdict").dataset["verdict"]).toBe("valid");
  });

  it("dropped on the window opens the sheet by itself", async () => {
    program.drop();
    await waitFor(() => expect(journey.panel).toBe("verify-file"));
    expect(files.shown?.id).toBe(1001);
  });
});

describe("an archive", () => {
  it("asks for its share code, says what is wrong with another one, and keeps neither", async () => {
    await open(2);
    render(VerifyFile);
    const field = screen.getByTestId<HTMLInputElement>("share-code");
    expect(field.type).toBe("password");
    await user.type(field, "9999");
    await user.click(screen.getByTestId("unlock-file"));
    await screen.findByText("This share code does not open the archive.");
    expect(screen.getByTestId<HTMLInputElement>("share-code").value).toBe("");
    await user.type(screen.getByTestId("share-code"), SHARE_CODE);
    await user.click(screen.getByTestId("unlock-file"));
    await screen.findByTestId("verdict");
    expect(screen.queryByTestId("share-code")).toBeNull();
  });
});

describe("the detail of a verdict", () => {
  it("takes the canonical form down the moment the screen is shared", async () => {
    await open(1);
    render(VerifyFile);
    openDetails("detail");
    expect((await screen.findByTestId("detail-content")).textContent).toContain("07-09-1994");
    void journey.toggleScreenShare();
    await screen.findByTestId("detail-content-hidden");
    expect(document.body.textContent).not.toContain("07-09-1994");
  });
});

describe("comparing", () => {
  it("a mobile number that does not match never speaks of fraud as found", async () => {
    await open(2);
    await files.unlock(1002, SHARE_CODE);
    render(VerifyFile);
    await user.type(screen.getByTestId("hash-value"), "9000000002");
    await user.type(screen.getByTestId("hash-share-code"), SHARE_CODE);
    await user.click(screen.getByTestId("hash-compare"));
    const result = await screen.findByTestId("hash-result");
    expect(result.dataset["matched"]).toBe("false");
    expect(result.textContent).toContain("no sign of fraud");
  });

  it("an e-mail address that matches says by which reading", async () => {
    await open(2);
    await files.unlock(1002, SHARE_CODE);
    render(VerifyFile);
    await user.click(screen.getByTestId("hash-email"));
    await user.type(screen.getByTestId("hash-value"), "asha@example.in");
    await user.type(screen.getByTestId("hash-share-code"), SHARE_CODE);
    await user.click(screen.getByTestId("hash-compare"));
    const result = await screen.findByTestId("hash-result");
    expect(result.dataset["matched"]).toBe("true");
    expect(result.textContent).toContain("as often as the last Aadhaar digit says");
  });

  it("is offered only where the document carries what is compared", async () => {
    await open(1);
    render(VerifyFile);
    expect(screen.queryByTestId("hash"), "an e-Aadhaar has no hashes").toBeNull();
    expect(screen.getByTestId("last-four")).toBeTruthy();
  });

  it("four digits says what agreement does not prove, and takes no whole number", async () => {
    await open(1);
    render(VerifyFile);
    const field = screen.getByTestId<HTMLInputElement>("last-four");
    await user.type(field, "4821");
    await user.click(screen.getByTestId("last-four-compare"));
    expect((await screen.findByTestId("last-four-result")).dataset["same"]).toBe("true");
    expect(document.body.textContent).toContain("does not show that the number is the same");
    await user.type(field, "48214821");
    expect(screen.getByTestId("last-four-compare")).toHaveProperty("disabled", true);
    expect(field.type, "and covers it").toBe("password");
  });
});

describe("known signers", () => {
  const FINGERPRINT = "C0FFEE0000000000000000000000000000000000000000000000000000000001";

  it("come with dates, warnings and stated gaps", async () => {
    render(VerifyFile);
    openDetails("signers");
    await screen.findByTestId("signer-gaps");
    const standings = [...document.querySelectorAll("[data-standing]")].map((row) => row.getAttribute("data-standing"));
    expect(standings).toContain("expires-soon");
    expect(screen.getByTestId("signer-gaps").textContent).toContain("Digital India Corporation");
  });

  it("can be added and forgotten again; only one's own can", async () => {
    render(VerifyFile);
    openDetails("signers");
    await user.type(await screen.findByTestId("import-signer-text"), "-----BEGIN CERTIFICATE-----");
    await user.click(screen.getByTestId("import-signer"));
    await screen.findByTestId(`signer-${FINGERPRINT}`);
    expect(document.querySelectorAll("[data-testid^=forget-signer-]")).toHaveLength(1);
    await user.click(screen.getByTestId(`forget-signer-${FINGERPRINT}`));
    await waitFor(() => expect(screen.queryByTestId(`signer-${FINGERPRINT}`)).toBeNull());
  });

  it("keep the text that could not be read as a certificate", async () => {
    render(VerifyFile);
    openDetails("signers");
    await user.type(await screen.findByTestId("import-signer-text"), "hello");
    await user.click(screen.getByTestId("import-signer"));
    expect((await screen.findByTestId("signers-problem")).dataset["code"]).toBe("certificate-unreadable");
    expect(screen.getByTestId<HTMLTextAreaElement>("import-signer-text").value).toBe("hello");
  });
});
