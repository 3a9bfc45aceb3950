/* A window for a test: the stand-in below it, English, at the two doors, with nothing of the last test. */
import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import type { Component } from "svelte";
import { journey } from "../journey.svelte";
import { setLanguage } from "../text.svelte";
import { StandIn, type Options } from "./stand-in";

const user = userEvent.setup();

/** Starts the stand-in and the journey, and draws a page; without one the test draws its own. */
export async function openWindow(page?: Component, options: Options = {}): Promise<StandIn> {
  const program = new StandIn({ delay: 0, ...options }).install();
  setLanguage("en");
  journey.panel = null;
  journey.problem = null;
  journey.evidence = [];
  journey.openEvidence = null;
  journey.atDoors = true;
  await journey.start();
  if (page) render(page);
  return program;
}

export async function press(testid: string): Promise<void> {
  await user.click(await screen.findByTestId(testid));
}
