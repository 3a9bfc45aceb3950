/*
 * A stand-in for the program, for development in a plain browser and for tests. It sits where Tauri
 * puts its own side of the bridge, so api.ts runs unchanged above it. Never part of a build: main.ts
 * imports it behind import.meta.env.DEV. Here are the bridge and the desk; what each command does is
 * in rooms/.
 *
 * ?hold keeps the sign-in waiting, ?deny ends it with a refusal, ?open starts without screen sharing.
 */
import type { DeskView, Event } from "../generated";
import { Office } from "./office";
import { OwnFiles } from "./own-files";
import { apis } from "./rooms/apis";
import { configure } from "./rooms/configure";
import { connect } from "./rooms/connect";
import { frame } from "./rooms/frame";
import { help } from "./rooms/help";
import { prepare } from "./rooms/prepare";
import { use } from "./rooms/use";
import * as scene from "./scenario";
import { steps } from "./steps";

/** Each command by its name. What it gets is what api.ts sends; an answer of the desk is a copy of it. */
export type Commands = Record<string, (args: never) => unknown>;
type Callback = (message: unknown) => void;

export interface Options {
  hold?: boolean;
  deny?: boolean;
  open?: boolean;
  /** Milliseconds that a command and a citizen take. */
  delay?: number;
}

const ROOMS = [frame, prepare, configure, connect, use, apis, help];

export class StandIn {
  desk: DeskView = {
    language: "en",
    screenShare: false,
    environment: null,
    partner: null,
    steps: [],
    attempt: null,
    token: null,
    issued: null,
    documents: [],
    verdicts: [],
    files: [],
    version: "0.1.0",
  };
  calls: string[] = [];
  readonly office = new Office();
  readonly own = new OwnFiles();
  readonly delay: number;
  #commands: Commands;
  #callbacks = new Map<number, Callback>();
  #channel: number | null = null;
  #sent = 0;
  #lastId = 0;

  constructor(readonly options: Options = {}) {
    this.delay = options.delay ?? 120;
    this.#commands = Object.assign(
      {
        subscribe: ({ channel }: { channel: { id: number } }) => {
          this.#channel = channel.id;
          return null;
        },
      },
      ...ROOMS.map((room) => room(this)),
    );
  }

  install(): this {
    Object.assign(window, {
      __TAURI_INTERNALS__: {
        invoke: (command: string, args: Record<string, unknown>) => this.invoke(command, args),
        transformCallback: (callback: Callback) => {
          const id = this.nextId();
          this.#callbacks.set(id, callback);
          return id;
        },
        unregisterCallback: (id: number) => this.#callbacks.delete(id),
      },
    });
    return this;
  }

  async invoke(command: string, args: Record<string, unknown> = {}): Promise<unknown> {
    this.calls.push(command);
    await new Promise((go) => setTimeout(go, this.delay));
    const act = this.#commands[command];
    if (!act) throw new Error(`The stand-in does not know ${command}`);
    const answer = act(args as never);
    return answer === this.desk ? this.#snapshot() : answer;
  }

  send(event: Event): void {
    if (this.#channel === null) return;
    this.#callbacks.get(this.#channel)?.({ index: this.#sent++, message: event });
  }

  /** Tells of a desk that changed by itself. */
  sendDesk(): void {
    this.send({ kind: "desk", desk: this.#snapshot() });
  }

  /** As if a file had been dropped on the window. */
  drop(): void {
    this.own.open();
    this.sendDesk();
    this.send({ kind: "dropped", problem: null });
  }

  /** A sentence in the language of the window. */
  get say(): scene.Say {
    return scene.say(this.desk.language);
  }

  nextId(): number {
    return ++this.#lastId;
  }

  #snapshot(): DeskView {
    const { desk, say } = this;
    const share = desk.screenShare;
    return structuredClone({
      ...desk,
      steps: steps(desk, this.office.status()),
      files: this.own.views(share, say),
      attempt: desk.attempt && desk.partner && {
        ...desk.attempt,
        parts: scene.urlParts(desk.partner, share, say),
      },
      token: desk.token && scene.token(share, say),
      verdicts: desk.verdicts.map(({ document }) => scene.verdict(document, share, say)),
    });
  }
}

export function standIn(): StandIn {
  const asked = new URLSearchParams(location.search);
  return new StandIn({ hold: asked.has("hold"), deny: asked.has("deny"), open: asked.has("open") }).install();
}
