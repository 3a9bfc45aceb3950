import type { BrowserLeg } from "./BrowserLeg";
import type { DeskView } from "./DeskView";
import type { ExchangeView } from "./ExchangeView";
import type { PracticeLine } from "./PracticeLine";

export type Event =
  | { kind: "exchange"; exchange: ExchangeView }
  | { kind: "browser"; browser: BrowserLeg }
  | { kind: "desk"; desk: DeskView }
  | { kind: "practice"; line: PracticeLine };
