import type { Door } from "./Door";

export interface DoorView {
  door: Door;
  proposed: boolean;
  available: boolean;
  reason: string | null;
}
