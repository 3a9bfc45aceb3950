import { fireEvent, render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import type { StandIn } from "../../dev/stand-in";
import { openWindow } from "../../dev/window";
import { partner } from "../../dev/scenario";
import { journey } from "../../journey.svelte";
import ChooseScopes from "./ChooseScopes.svelte";
import RegisterClient from "./RegisterClient.svelte";
import { Registration, registration, strangeCharacters } from "./registration.svelte";

let program: StandIn;

beforeEach(async () => {
  program = await openWindow();
  registration.adopt(null);
});

describe("what is typed", () => {
  it("survives a desk that arrives by itself with the same record", () => {
    const fresh = new Registration();
    fresh.adopt(partner());
    fresh.form.clientId = "AB12";
    fresh.adopt(partner());
    expect(fresh.form.clientId).toBe("AB12");
  });

  it("gives way to a record that really changed", () => {
    const fresh = new Registration();
    fresh.adopt(partner());
    fresh.form.clientId = "AB12";
    fresh.adopt({ ...partner(), clientId: "CD34" });
    expect(fresh.form.clientId).toBe("CD34");
  });

  it("stays after a refusal, with a summary that takes the focus and leads to each field", async () => {
    await journey.enter("organisation");
    journey.goTo("register-client");
    render(RegisterClient);
    const user = userEvent.setup();
    await user.type(screen.getByTestId("field-name"), "Test Traders");
    await user.type(screen.getByTestId("field-redirectUri"), "app.example.in/cb");
    await user.click(screen.getByTestId("save-partner"));

    const summary = await screen.findByTestId("problem");
    expect(document.activeElement).toBe(summary);
    const links = [...summary.querySelectorAll("a")];
    expect(links.map((link) => link.getAttribute("href"))).toEqual([
      "#field-clientId",
      "#field-redirectUri",
    ]);
    await user.click(links[1]!);
    const field = screen.getByTestId<HTMLInputElement>("field-redirectUri");
    expect(document.activeElement).toBe(field);
    expect(field.value).toBe("app.example.in/cb");
    expect(field.getAttribute("aria-invalid")).toBe("true");
    expect(screen.getByTestId("field-name").getAttribute("aria-invalid")).toBeNull();
  });
});

describe("the secret", () => {
  it("leaves the page the moment it is kept, and the line below says where it is", async () => {
    await journey.enter("organisation");
    journey.goTo("register-client");
    const { container } = render(RegisterClient);
    expect(screen.getByTestId("secret-kept").textContent).toContain("Not set yet");
    await userEvent.type(screen.getByTestId("field-secret"), "s3cr3t-canary");
    await fireEvent.click(screen.getByTestId("set-secret"));
    expect(screen.getByTestId<HTMLInputElement>("field-secret").value).toBe("");
    await screen.findByTestId("replace-secret");
    expect(container.innerHTML).not.toContain("s3cr3t-canary");
    expect(screen.getByTestId("secret-kept").textContent).toContain("keychain");
  });

  it("is not asked for in practice, where the locker made it", async () => {
    await journey.enter("practice");
    render(RegisterClient);
    expect(screen.queryByTestId("field-secret")).toBeNull();
    expect(screen.getByTestId("secret-kept").textContent).toContain("practice locker");
  });
});

describe("scopes and free text", () => {
  it("names the characters outside the alphabet, and none inside it", () => {
    expect(strangeCharacters("Employee onboarding_2026")).toEqual([]);
    expect(strangeCharacters("HR & payroll, कर्मचारी")).toContain("&");
  });

  it("warns while typing and saves what is ticked", async () => {
    await journey.enter("practice");
    journey.goTo("choose-scopes");
    render(ChooseScopes);
    const user = userEvent.setup();
    await user.clear(screen.getByTestId("field-purpose"));
    await user.type(screen.getByTestId("field-purpose"), "HR & payroll");
    expect(screen.getByRole("status").textContent).toContain("&");
    await user.click(screen.getByTestId("scope-email"));
    await user.click(screen.getByTestId("save-scopes"));
    expect(program.desk.partner?.scopes).toContain("email");
    await user.click(screen.getByTestId("scope-email"));
    await user.click(screen.getByTestId("save-scopes"));
    expect(program.desk.partner?.scopes).not.toContain("email");
  });

  it("shows a scope from the partner file that it does not know, rather than dropping it", async () => {
    await journey.enter("practice");
    program.desk.partner!.scopes = ["openid", "avs_parent"];
    await journey.start();
    render(ChooseScopes);
    expect(await screen.findByText("avs_parent")).toBeTruthy();
  });
});
