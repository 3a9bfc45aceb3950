import { screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { openWindow } from "../../dev/window";
import Connection from "./Connection.svelte";
import { connection } from "./connection.svelte";

const user = userEvent.setup();

beforeEach(async () => {
  await openWindow(Connection);
  await connection.read();
  await screen.findByTestId("field-proxy");
});

describe("the connection", () => {
  it("leaves to the service what is not set, and keeps what is", async () => {
    expect(screen.getByTestId("switch-tls12Only").textContent).toContain("As suits the service");
    await user.selectOptions(screen.getByTestId("switch-tls12Only"), "true");
    await user.click(screen.getByTestId("choose-authority"));
    await waitFor(() =>
      expect((screen.getByTestId("field-caFile") as HTMLInputElement).value).toContain(".pem"),
    );
    await user.type(screen.getByTestId("field-endpoint-user"), "https://mock.example.in/user");
    await user.click(screen.getByTestId("save-connection"));
    await screen.findByText("Saved");
    expect(connection.view?.form.tls12Only).toBe(true);
    expect(connection.view?.form.endpoints).toEqual({ user: "https://mock.example.in/user" });
  });

  it("says at the field why a value cannot be used, and keeps what was typed", async () => {
    await user.type(screen.getByTestId("field-proxy"), "http://u:p@proxy.example.in");
    await user.click(screen.getByTestId("save-connection"));
    const problem = await screen.findByTestId("connection-problem");
    expect(problem.textContent).toContain("password");
    expect((screen.getByTestId("field-proxy") as HTMLInputElement).value).toContain("proxy");
    expect(screen.queryByText("Saved")).toBeNull();
  });
});
