import type { PracticeCitizen } from "./PracticeCitizen";
import type { PracticeDifference } from "./PracticeDifference";
import type { PracticeFault } from "./PracticeFault";
import type { PracticeLine } from "./PracticeLine";

export interface PracticeView {
  baseUrl: string;
  clientId: string;
  redirectUri: string;
  citizens: PracticeCitizen[];
  faults: PracticeFault[];
  lines: PracticeLine[];
  differences: PracticeDifference[];
}
