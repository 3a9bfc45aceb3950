import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import * as api from "../api";
import type { StandIn } from "../dev/stand-in";
import { openWindow } from "../dev/window";
import { journey } from "../journey.svelte";
import ApiRoom from "./ApiRoom.svelte";
import { apis } from "./apis.svelte";

const user = userEvent.setup();
let program: StandIn;

beforeEach(async () => {
  program = await openWindow();
  await journey.enter("practice");
  apis.list();
});

/** A token by the shortest way: the citizen of the stand-in allows everything. */
async function withToken(): Promise<void> {
  journey.take(await api.prepareSignIn());
  journey.take(await api.openDoor("window"));
  await waitFor(() => expect(journey.desk?.attempt?.stage).toBe("returned"));
  journey.take(await api.exchangeCode());
}

async function open(id: string): Promise<void> {
  render(ApiRoom);
  await user.click(await screen.findByTestId(`api-${id}`));
  await screen.findByTestId("api-page");
}

describe("the room of the APIs", () => {
  it("lists every call and says why one is not offered", async () => {
    render(ApiRoom);
    expect((await screen.findByTestId("api-entity")).textContent).toContain("does not have");
    expect(screen.getByTestId("api-user").textContent).toContain("/oauth2/1/user");
    await user.click(screen.getByTestId("api-entity"));
    expect((await screen.findByTestId("api-reason")).textContent).toContain("does not have");
    await user.click(await screen.findByTestId("apis-back"));
    expect(await screen.findByTestId("apis")).toBeTruthy();
  });

  it("has request, answer, errors with their fix, and code in three languages", async () => {
    await open("user");
    await user.click(screen.getByTestId("api-tab-request"));
    expect(screen.getByTestId("parameter-Authorization").textContent).toContain("Required");
    await user.click(screen.getByTestId("api-tab-answer"));
    expect(screen.getByTestId("api-answer").textContent).toContain("invented");
    await user.click(screen.getByTestId("api-tab-errors"));
    expect(screen.getByTestId("error-invalid_token").textContent).toContain("Sign in again.");
    await user.click(screen.getByTestId("api-tab-code"));
    expect(screen.getByTestId("code-text").textContent).toContain("$ACCESS_TOKEN");
    await user.click(screen.getByTestId("code-python"));
    expect(screen.getByTestId("code-text").textContent).toContain("import urllib");
  });

  it("leads to signing in where a token is missing, and lets nothing be sent", async () => {
    await open("user");
    await user.click(screen.getByTestId("api-tab-try"));
    expect(screen.getByTestId("api-blocked").textContent).toContain("needs a token");
    expect(screen.queryByTestId("api-do-send")).toBeNull();
    await user.click(screen.getByTestId("api-to-step"));
    expect(journey.room).toBeNull();
    expect(journey.step).toBe("sign-in");
  });
});

describe("a try", () => {
  beforeEach(withToken);

  it("shows what came and how the hash was made, and follows a row to the next call", async () => {
    await open("uploaded");
    await user.click(screen.getByTestId("api-do-send"));
    const tried = await screen.findByTestId("tried");
    expect(tried.textContent).toContain("The service answered.");
    expect(tried.textContent).toContain("Practice");
    expect(screen.getByTestId("tried-working").textContent).toContain("[client secret]");
    await user.click(screen.getByTestId("next-1"));
    const problem = await screen.findByTestId("tried-problem");
    expect(problem.textContent).toContain("List the topmost folder again.");
    expect(screen.getByTestId("tried").dataset["result"]).toBe("failed");
  });

  it("that changes something says so and sends nothing before a yes", async () => {
    await open("upload");
    await user.click(screen.getByTestId("field-file"));
    expect((await screen.findByTestId("field-file-chosen")).textContent).toContain("marks.pdf");
    expect((screen.getByTestId("field-path") as HTMLInputElement).value).toBe("/marks.pdf");
    await user.click(screen.getByTestId("api-do-send"));
    expect(screen.getByTestId("api-sure").textContent).toContain("citizen’s account");
    expect(program.calls).not.toContain("try_api");
    await user.click(screen.getByTestId("api-no"));
    expect(screen.queryByTestId("api-sure")).toBeNull();
    await user.click(screen.getByTestId("api-do-send"));
    await user.click(screen.getByTestId("api-yes"));
    await screen.findByTestId("tried");
    expect(program.calls).toContain("try_api");
  });

  it("asks the next question when an answer was chosen, and gives no consent itself", async () => {
    await open("pull-document");
    expect(screen.queryByTestId("field-consent-Y")).toBeNull();
    await user.selectOptions(screen.getByTestId("field-orgid"), "000018");
    const agrees = (await screen.findByTestId("field-consent-Y")) as HTMLInputElement;
    expect(agrees.checked).toBe(false);
    expect((screen.getByTestId("field-consent-N") as HTMLInputElement).checked).toBe(false);
    expect((screen.getByTestId("field-orgid") as HTMLSelectElement).value).toBe("000018");
  });

  it("covers a number while it is typed and keeps nothing of it", async () => {
    await open("verify-account");
    const number = screen.getByTestId("field-number") as HTMLInputElement;
    expect(number.type).toBe("password");
    await user.type(number, "9000000001");
    await user.click(screen.getByTestId("api-do-send"));
    await screen.findByTestId("tried");
    await waitFor(() => expect(number.value).toBe(""));
    expect(JSON.stringify(apis.values)).not.toContain("9000000001");
  });
});
