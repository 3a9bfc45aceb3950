/*
 * From evidence to arrows. Lanes: 1 the person and their browser, 2 Lockstep as the partner app,
 * 3 the service. A browser leg is what Lockstep itself saw of it: that it opened a page, and what
 * came back. What the browser and the service said to each other in between is not drawn.
 */
import type { Evidence } from "../journey.svelte";
import { size } from "../dates";
import { t } from "../text.svelte";

type Lanes = "left" | "right";

export interface Arrow {
  /** Which pair of lanes it joins. */
  lanes: Lanes;
  x1: string;
  x2: string;
  label: string;
  reply: boolean;
  last: boolean;
}

export interface Outcome {
  bad: boolean;
  words: string | null;
}

const LANE = { 1: 16.67, 2: 50, 3: 83.33 };
const GAP = 1;

export function arrows(item: Evidence): Arrow[] {
  if (item.kind === "browser") {
    const { leg, url } = item.browser;
    return leg === "authorize-opened"
      ? [arrow(2, 1, path(url), false, true)]
      : [arrow(1, 2, path(url), false, true)];
  }
  const { method, url, status, size: bytes, millis } = item.exchange;
  const asked = arrow(2, 3, `${method} ${path(url)}`, false, status === null);
  if (status === null) return [asked];
  return [asked, arrow(3, 2, `${status} · ${size(bytes)} · ${Math.round(millis)} ms`, true, true)];
}

export function lanesOf(item: Evidence): Lanes {
  return item.kind === "browser" ? "left" : "right";
}

export function outcome(item: Evidence): Outcome {
  if (item.kind === "browser") {
    // The title says it all when it went well; a refusal has a reason.
    const bad = item.browser.leg === "refused";
    return { bad, words: bad ? item.browser.note || null : null };
  }
  const { checks, failure } = item.exchange;
  const failed = checks.filter((check) => check.result === "fail").length;
  if (failed > 0) return { bad: true, words: t("sequence-checks-failed", { count: failed }) };
  if (failure) return { bad: true, words: failure.cause };
  const passed = checks.filter((check) => check.result === "pass").length;
  return { bad: false, words: passed > 0 ? t("sequence-checks-passed", { count: passed }) : null };
}

function arrow(from: 1 | 2 | 3, to: 1 | 2 | 3, label: string, reply: boolean, last: boolean): Arrow {
  const toRight = to > from;
  return {
    lanes: from === 1 || to === 1 ? "left" : "right",
    x1: `${LANE[from]}%`,
    x2: `${LANE[to] + (toRight ? -GAP : GAP)}%`,
    label,
    reply,
    last,
  };
}

/** The path of a URL, or the text itself when it is none; queries are too long for a lane. */
function path(url: string): string {
  try {
    const parsed = new URL(url);
    return parsed.pathname.replace(/^\/public\//, "/…/");
  } catch {
    return url;
  }
}
