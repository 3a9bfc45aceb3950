/* The record of the partner, its secret, a copied configuration, the connection. */
import type { ConnectionForm, ConnectionView, CopiedView, FieldError, PartnerForm, StepId } from "../../generated";
import { fault } from "../fault";
import * as ready from "../ready";
import type { Say } from "../scenario";
import type { Commands, StandIn } from "../stand-in";

const CONNECTION: ConnectionView = {
  form: {
    caFile: "",
    proxy: "",
    http1Only: null,
    tls12Only: null,
    ipv4Only: null,
    connectTimeout: "",
    totalTimeout: "",
    endpoints: {},
  },
  suits: { http1Only: false, tls12Only: false, ipv4Only: false },
  endpoints: [{ api: "user", title: "User details", published: "https://digilocker.example/user" }],
  problems: [],
};

export function configure(program: StandIn): Commands {
  const { desk, office } = program;
  let copied: CopiedView | null = null;
  return {
    save_partner: ({ form, step }: { form: PartnerForm; step: StepId }) => {
      const s = program.say;
      const wrong = step === "register-client" ? unusable(form, s) : [];
      if (wrong.length > 0) {
        throw fault("form-incomplete", "you", s("Some answers cannot be used yet.", "कुछ उत्तर अभी काम के नहीं हैं।"), "", wrong);
      }
      Object.assign(desk.partner!, form);
      office.role = form.role;
      return desk;
    },
    set_secret: () => {
      desk.partner!.secret = { state: "keychain", hint: "a1", note: null };
      return desk;
    },
    ask_keychain: () => desk,
    forget_secret: () => {
      desk.partner!.secret = { state: "absent", hint: null, note: null };
      return desk;
    },
    read_copied: ({ text }: { text: string }) => (copied = ready.copied(text, program.say)),
    take_copied: ({ picks, secret }: { picks: number[]; secret: boolean }) => {
      const partner = desk.partner!;
      for (const at of picks) {
        const item = copied!.items[at]!;
        if (item.setting === "client-id") partner.clientId = item.value;
        if (item.setting === "redirect-uri") partner.redirectUri = item.value;
        if (item.setting === "scopes") partner.scopes = item.value.split(" ");
      }
      if (secret) partner.secret = { state: "keychain", hint: "3c", note: null };
      copied = null;
      return desk;
    },
    forget_copied: () => (copied = null),
    compare_addresses: ({ registered, configured, app }: Record<"registered" | "configured" | "app", string>) =>
      ready.compared(registered, configured, app, program.say),
    connection: () => CONNECTION,
    save_connection: ({ form }: { form: ConnectionForm }) => {
      if (form.proxy.includes("@")) {
        throw fault("form", "you", "One answer does not fit.", "", [
          { field: "proxy", message: "A password does not belong into the file" },
        ]);
      }
      return { ...CONNECTION, form };
    },
    choose_authority: () => "/etc/company/authority.pem",
  };
}

function unusable(form: PartnerForm, s: Say): FieldError[] {
  const wrong: FieldError[] = [];
  if (!form.clientId) wrong.push({ field: "clientId", message: s("Enter the client ID.", "Client ID भरें।") });
  if (!/^https?:\/\/\S+$/.test(form.redirectUri)) wrong.push({ field: "redirectUri", message: s("Enter the redirect URI with its scheme, for example https://app.example.in/callback.", "Redirect URI को scheme सहित भरें, जैसे https://app.example.in/callback।") });
  return wrong;
}
