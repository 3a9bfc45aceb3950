/* What the frame of the window asks: language, doors, partner files, forgetting. */
import type { DeskView, Lang, RecentFile } from "../../generated";
import { differences, kept } from "../kept";
import { PHOTO } from "../papers";
import * as scene from "../scenario";
import type { Commands, StandIn } from "../stand-in";

const RECENT = [
  { name: "Setu Example Traders", path: "/home/partner/Documents/setu-example.lockstep.json", exists: true },
  { name: "Namoona Logistics", path: "/home/partner/Documents/namoona.lockstep.json", exists: false },
] as const satisfies RecentFile[];
const FIRST = RECENT[0].path;

const PRODUCTION = {
  baseUrl: "https://digilocker.meripehchaan.gov.in/public",
  secret: { state: "absent", hint: null, note: null },
} as const;

export function frame(program: StandIn): Commands {
  const { desk } = program;
  return {
    desk: () => desk,
    set_language: ({ language }: { language: Lang }) => Object.assign(desk, { language }),
    set_screen_share: ({ on }: { on: boolean }) => Object.assign(desk, { screenShare: on }),
    reveal: ({ what }: { what: string }) => reveal(what, program.say),
    start_organisation: () =>
      Object.assign(desk, {
        environment: "production",
        partner: {
          ...scene.partner(),
          ...PRODUCTION,
          name: "",
          clientId: "",
          redirectUri: "",
          scopes: [],
          purpose: "",
          serviceName: "",
          checks: [],
        },
        attempt: null,
        token: null,
      }),
    recent_partner_files: () => RECENT,
    open_recent: ({ path }: { path: string }) => open(desk, path),
    open_partner_file: () => open(desk, FIRST),
    reload_partner_file: () => open(desk, desk.partner!.file!),
    save_partner_file: () => {
      desk.partner!.file ??= FIRST;
      return desk;
    },
    duplicate_partner_file: () => {
      desk.partner!.file = FIRST.replace(".lockstep", "-copy.lockstep");
      return desk;
    },
    partner_file_differences: () => differences(),
    what_is_kept: () => kept("due", program.say, FIRST),
    forget_everything: () => {
      Object.assign(desk, { environment: null, partner: null, attempt: null, token: null, documents: [], verdicts: [], files: [] });
      return kept("forgotten", program.say, FIRST);
    },
  };
}

function open(desk: DeskView, path: string): DeskView {
  return Object.assign(desk, {
    environment: "production",
    partner: {
      ...scene.partner(),
      ...PRODUCTION,
      name: "Setu Example Traders",
      file: path,
      clientId: "EX00TEST01",
      redirectUri: "https://app.example.in/callback",
    },
    attempt: null,
    token: null,
    issued: null,
    documents: [],
    verdicts: [],
  });
}

function reveal(what: string, s: scene.Say): string {
  if (what.startsWith("photo/")) return PHOTO;
  const open = scene.verdict(0, false, s);
  const id = what.split("/").at(-1);
  return open.preview.find((field) => field.id === id)?.value ?? "07-09-1994";
}
