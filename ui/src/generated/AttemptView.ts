import type { Door } from "./Door";
import type { DoorView } from "./DoorView";
import type { IpcError } from "./IpcError";
import type { PkceView } from "./PkceView";
import type { UrlPart } from "./UrlPart";

export interface AttemptView {
  id: string;
  stage: "prepared" | "waiting" | "returned" | "authorised" | "failed";
  authorizeUrl: string;
  endpoint: string;
  parts: UrlPart[];
  pkce: PkceView;
  stateFingerprint: string;
  door: Door | null;
  doors: DoorView[];
  deadline: string | null;
  waitingFor: "you" | "citizen" | null;
  failure: IpcError | null;
}
