import { cleanup, render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { StandIn } from "../dev/stand-in";
import type { SecretState } from "../generated";
import { setLanguage, t } from "../text.svelte";
import Secret from "./Secret.svelte";

beforeEach(() => {
  new StandIn({ delay: 0 }).install();
  setLanguage("en");
});

afterEach(cleanup);

function below(state: SecretState, note: string | null): string {
  render(Secret, { secret: { state, hint: null, note } });
  return screen.getByTestId("secret-kept").textContent ?? "";
}

describe("the line below the secret", () => {
  it("says that it is in the keychain, and offers nothing to ask again", () => {
    expect(below("keychain", null)).toContain(t("secret-kept-keychain"));
    expect(screen.queryByTestId("ask-keychain")).toBeNull();
  });

  it("says that it is in memory alone and why, and lets the keychain be asked again", () => {
    const said = below("memory", "The keychain is locked.");
    expect(said).toContain(t("secret-kept-memory"));
    expect(said).toContain("The keychain is locked.");
    expect(screen.getByTestId("ask-keychain")).toBeTruthy();
  });

  it("does not promise the keychain where the keychain could not be asked", () => {
    const said = below("absent", "No keychain answers.");
    expect(said).toContain("No keychain answers.");
    expect(said).not.toContain(t("secret-kept-absent"));
    cleanup();
    expect(below("absent", null)).toContain(t("secret-kept-absent"));
  });
});
