import { screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import App from "../../App.svelte";
import { openWindow, press } from "../../dev/window";
import { mails } from "../../help/mail.svelte";
import { journey } from "../../journey.svelte";

const user = userEvent.setup();

beforeEach(async () => {
  await openWindow(App);
});

async function onTheStep(): Promise<void> {
  await press("door-organisation");
  await press("rail-check-prerequisites");
  await screen.findByTestId("task-gstin");
}

async function note(id: string, progress: string, typed: Record<string, string> = {}): Promise<void> {
  await press(`open-task-${id}`);
  await press(`progress-${progress}`);
  for (const [field, text] of Object.entries(typed)) {
    await user.type(await screen.findByTestId(`field-task-${field}`), text);
  }
  await press("save-task");
}

describe("the prerequisites", () => {
  it("stand by who takes care of them, each with its source", async () => {
    await onTheStep();
    expect(screen.getByRole("list", { name: "Management" }).children.length).toBeGreaterThan(3);
    expect(screen.getByRole("list", { name: "Engineer" })).toBeTruthy();
    await press("open-task-gstin");
    expect(screen.getByTestId("task-gstin").textContent).toContain("Partner support FAQ");
    expect(screen.getByTestId("stages").textContent).toContain("2 to 8 weeks");
  });

  it("are noted in place, and the rail and the summary follow", async () => {
    await onTheStep();
    expect(screen.getByTestId("prepare-summary").textContent).toContain("0 of");
    await note("legal-form", "done", { owner: "Company secretary" });
    await waitFor(() => expect(screen.getByTestId("prepare-summary").textContent).toContain("1 of"));
    const row = screen.getByTestId("task-legal-form");
    expect(row.dataset["progress"]).toBe("done");
    expect(row.textContent).toContain("Company secretary");
    expect(screen.queryByTestId("save-task"), "the row closed").toBeNull();
    await waitFor(() =>
      expect(screen.getByTestId("rail-check-prerequisites").dataset["status"]).toBe("in-progress"),
    );
  });

  it("that do not fit say so beside the field, and keep what was typed", async () => {
    await onTheStep();
    await note("gstin", "waiting", { note: "client_secret=abc" });
    expect(await screen.findByText("Say who has to act.")).toBeTruthy();
    const typed = screen.getByTestId("field-task-note") as HTMLTextAreaElement;
    expect(typed.value).toBe("client_secret=abc");
    expect(typed.getAttribute("aria-invalid")).toBe("true");
    expect(screen.getByTestId("task-gstin").dataset["progress"]).toBe("not-yet");
  });

  it("check a number by its form, and take the answer down when the number changes", async () => {
    await onTheStep();
    await press("open-task-gstin");
    const field = screen.getByTestId("field-identity-gstin");
    await user.type(field, "29ABCCT1234Z1ZE");
    await press("check-gstin");
    await waitFor(() => expect(screen.getByTestId("checked-gstin").dataset["ok"]).toBe("true"));
    await user.type(field, "X");
    expect(screen.getByTestId("checked-gstin").textContent?.trim()).toBe("");
    await press("check-gstin");
    await waitFor(() => expect(screen.getByTestId("checked-gstin").dataset["ok"]).toBe("false"));
    expect(screen.getByTestId("checked-gstin").textContent).toContain("position 3");
  });

  it("show the nodal officer what is missing, who and when, and no codes", async () => {
    await onTheStep();
    await note("dsc", "waiting", { "waiting-on": "the certifying authority" });
    await note("pan", "done");
    await press("for-officer");
    const waiting = within(screen.getByTestId("officer-waiting"));
    expect(waiting.getByText("waits for the certifying authority")).toBeTruthy();
    expect(screen.getByTestId("officer-settled").textContent).toContain("PAN");
    expect(screen.getByTestId("officer-missing").textContent).toContain("GSTIN");
    expect(screen.getByTestId("officer-view").textContent).not.toMatch(/[{}]|redirect_uri|JSON/);
    await press("for-officer");
    expect(await screen.findByTestId("task-gstin")).toBeTruthy();
  });

  it("can be read but not noted in practice, which needs none of them", async () => {
    await press("door-try");
    await press("rail-check-prerequisites");
    await press("open-task-gstin");
    expect(screen.queryByTestId("edit-gstin")).toBeNull();
    expect(screen.queryByTestId("for-officer")).toBeNull();
    expect(screen.getByTestId("check-gstin")).toBeTruthy();
  });

  it("speak the other language when the window does", async () => {
    await onTheStep();
    await journey.speak("hi");
    await waitFor(() => expect(screen.getByTestId("task-logo").textContent).toContain("फ़ाइल"));
  });
});

describe("a mail to support", () => {
  async function open(id: string): Promise<void> {
    await onTheStep();
    await mails.open(id);
    await screen.findByTestId("mail-sheet");
  }

  it("is reached from an answer that asks for it", async () => {
    await onTheStep();
    journey.panel = "search";
    await user.type(await screen.findByTestId("search-query"), "change callback");
    await press("hit-answer-faq-21");
    await press("answer-action");
    expect(((await screen.findByTestId("mail-form")) as HTMLSelectElement).value).toBe("callback-change");
  });

  it("is shown before it goes, only when nothing is missing", async () => {
    await open("registration-details");
    await press("mail-write");
    expect((await screen.findByTestId("mail-wrong")).textContent).toContain("3 fields");
    expect(screen.queryByTestId("mail")).toBeNull();
    for (const field of ["entity", "reference", "nodal-officer"]) {
      await user.type(screen.getByTestId(`field-mail-${field}`), "Sample");
    }
    await press("mail-write");
    expect((await screen.findByTestId("mail")).textContent).toContain("Dear partner team");
    expect(screen.getByTestId("mail-to").textContent).toContain("gov.in");
    await press("mail-open");
    expect(await screen.findByText(/Handed to your mail program/)).toBeTruthy();
    await user.type(screen.getByTestId("field-mail-entity"), "!");
    expect(screen.queryByTestId("mail"), "another mail than was shown").toBeNull();
  });

  it("that is too long is copied, not opened", async () => {
    await open("support");
    mails.values = { entity: "Sample", "what-happened": "it failed ".repeat(300), time: "today" };
    await press("mail-write");
    expect(await screen.findByTestId("mail-too-long")).toBeTruthy();
    expect(screen.queryByTestId("mail-open")).toBeNull();
    expect(screen.getByTestId("mail-copy")).toBeTruthy();
  });

  async function diagnosed(text: string): Promise<void> {
    await onTheStep();
    journey.panel = "diagnose";
    await user.clear(await screen.findByTestId("diagnose-text"));
    await user.type(screen.getByTestId("diagnose-text"), text);
    await press("diagnose-submit");
    await screen.findByTestId("findings");
  }

  it("is offered beside a cause on which support has to act, and beside no other", async () => {
    await diagnosed("invalid_grant");
    expect(screen.queryByTestId("finding-mail-code-replayed")).toBeNull();
    await press("finding-mail-redirect-uri-mismatch");
    expect(((await screen.findByTestId("mail-form")) as HTMLSelectElement).value).toBe("callback-change");
  });

  it("is offered for what was not recognised, and closes to where it was opened", async () => {
    await diagnosed("hello");
    await press("diagnose-mail");
    expect(((await screen.findByTestId("mail-form")) as HTMLSelectElement).value).toBe("support");
    await press("mail-sheet-close");
    expect(await screen.findByTestId("diagnose-sheet")).toBeTruthy();
  });
});
