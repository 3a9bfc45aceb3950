import type { Door } from "./Door";

export interface BrowserLeg {
  id: number;
  at: string;
  leg: "authorize-opened" | "callback" | "refused";
  url: string;
  door: Door;
  note: string;
}
