/*
 * One sign-in, from a prepared request to a code that came back. The clock ticks only while somebody
 * is awaited; the challenge is recomputed here, from the digest, by code that is not the program's,
 * so that "they match" says something.
 */
import * as api from "../../api";
import { secondsUntil } from "../../dates";
import type { AttemptView, Door, ElsewhereView } from "../../generated";
import { journey } from "../../journey.svelte";

export class SignIn {
  address = $state("");
  now = $state(Date.now());
  recomputed = $state<string | null>(null);
  /** What another device needs, once it was asked for; it goes with the attempt. */
  elsewhere = $state.raw<ElsewhereView | null>(null);

  attempt = $derived<AttemptView | null>(journey.desk?.attempt ?? null);
  waiting = $derived(this.attempt?.stage === "waiting");
  back = $derived(this.attempt?.stage === "returned" || this.attempt?.stage === "authorised");
  failed = $derived(this.attempt?.stage === "failed");
  /** Doors are worth showing while the request can still be opened. */
  opens = $derived(this.attempt?.stage === "prepared");
  secondsLeft = $derived(
    this.attempt?.deadline ? secondsUntil(this.attempt.deadline, this.now) : null,
  );

  /** Ticks once a second until the returned function is called. */
  tick(): () => void {
    this.now = Date.now();
    const timer = setInterval(() => (this.now = Date.now()), 1000);
    return () => clearInterval(timer);
  }

  async prepare(): Promise<void> {
    this.recomputed = null;
    this.address = "";
    this.elsewhere = null;
    await journey.run("prepare-sign-in", api.prepareSignIn);
  }

  /** A door that is opened by hand needs the address as well, unless the screen is shared. */
  async open(door: Door): Promise<void> {
    const opened = await journey.run(`open-door-${door}`, () => api.openDoor(door));
    if (opened && door === "paste" && !journey.desk?.screenShare) await this.askElsewhere();
  }

  async askElsewhere(): Promise<void> {
    try {
      this.elsewhere = await api.signInElsewhere();
    } catch (thrown) {
      journey.problem = { step: "sign-in", error: api.asIpcError(thrown) };
    }
  }

  async paste(): Promise<void> {
    const address = this.address.trim();
    if (address === "") return;
    if (await journey.run("paste-submit", () => api.pasteCallback(address))) this.address = "";
  }

  recompute(): void {
    if (this.attempt) this.recomputed = base64UrlOfHex(this.attempt.pkce.digestHex);
  }
}

/** Base64URL without padding (RFC 4648 section 5) of the bytes that a hex text stands for. */
export function base64UrlOfHex(hex: string): string {
  const bytes = (hex.match(/[0-9a-f]{2}/gi) ?? []).map((pair) => parseInt(pair, 16));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

export const signIn = new SignIn();
