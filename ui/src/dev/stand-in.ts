/*
 * A stand-in for the program, for development in a plain browser and for tests. It sits where Tauri
 * puts its own side of the bridge, so api.ts runs unchanged above it. Never part of a build: main.ts
 * imports it behind import.meta.env.DEV.
 *
 * ?hold keeps the sign-in waiting, ?deny ends it with a refusal, ?open starts without screen sharing.
 */
import type {
  AttemptView,
  BrowserLeg,
  ConnectionForm,
  ConnectionView,
  CopiedView,
  DeskView,
  DocumentSummary,
  Door,
  ElsewhereView,
  Event,
  ExchangeView,
  HmacBenchInput,
  IpcError,
  Lang,
  PartnerForm,
  PkceView,
  RecentFile,
  ReportView,
  StepId,
  StepStatus,
  StepView,
  TaskForm,
  PracticeState,
} from "../generated";
import * as answers from "./answers";
import { differences, kept } from "./kept";
import { ApiRoom } from "./apis";
import { Office } from "./office";
import { hmac, HMAC_FORMS, OwnFiles } from "./own-files";
import { PDF, PHOTO } from "./papers";
import * as ready from "./ready";
import * as scene from "./scenario";

type Args = Record<string, unknown>;
type Callback = (message: unknown) => void;

const ORDER: StepId[] = [
  "choose-service",
  "check-prerequisites",
  "register-client",
  "choose-scopes",
  "sign-in",
  "get-token",
  "fetch-documents",
  "verify-signatures",
  "report",
];

const RECENT: RecentFile[] = [
  { name: "Setu Example Traders", path: "/home/partner/Documents/setu-example.lockstep.json", exists: true },
  { name: "Namoona Logistics", path: "/home/partner/Documents/namoona.lockstep.json", exists: false },
];

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

export interface Options {
  hold?: boolean;
  deny?: boolean;
  open?: boolean;
  /** Milliseconds that a command and a citizen take. */
  delay?: number;
}

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
  #callbacks = new Map<number, Callback>();
  #channel: number | null = null;
  #sent = 0;
  #nextId = 1;
  #copied: CopiedView | null = null;
  #own = new OwnFiles();
  #office = new Office();
  #apis = new ApiRoom();
  #faults = new Map<string, PracticeState>();
  #options: Options;

  constructor(options: Options = {}) {
    this.#options = options;
  }

  install(): this {
    Object.assign(window, {
      __TAURI_INTERNALS__: {
        invoke: (command: string, args: Args) => this.invoke(command, args),
        transformCallback: (callback: Callback) => {
          const id = this.#nextId++;
          this.#callbacks.set(id, callback);
          return id;
        },
        unregisterCallback: (id: number) => this.#callbacks.delete(id),
      },
    });
    return this;
  }

  async invoke(command: string, args: Args = {}): Promise<unknown> {
    this.calls.push(command);
    await new Promise((go) => setTimeout(go, this.#options.delay ?? 120));
    const answer = this.#answer(command, args);
    return answer === this.desk ? this.#snapshot() : answer;
  }

  send(event: Event): void {
    if (this.#channel === null) return;
    this.#callbacks.get(this.#channel)?.({ index: this.#sent++, message: event });
  }

  get #say() {
    return scene.say(this.desk.language);
  }

  #answer(command: string, args: Args): unknown {
    const desk = this.desk;
    switch (command) {
      case "subscribe":
        this.#channel = (args["channel"] as { id: number }).id;
        return null;
      case "desk":
        return desk;
      case "set_language":
        desk.language = args["language"] as Lang;
        return desk;
      case "set_screen_share":
        desk.screenShare = args["on"] as boolean;
        return desk;
      case "reveal":
        return this.#reveal(args["what"] as string);
      case "start_practice":
        this.#faults.clear();
        Object.assign(desk, {
          environment: "practice",
          partner: scene.partner(),
          screenShare: !this.#options.open,
          attempt: null,
          token: null,
          issued: null,
          documents: [],
          verdicts: [],
        });
        return desk;
      case "start_organisation":
        Object.assign(desk, {
          environment: "production",
          partner: {
            ...scene.partner(),
            name: "",
            clientId: "",
            redirectUri: "",
            baseUrl: "https://digilocker.meripehchaan.gov.in/public",
            secret: { state: "absent", hint: null, note: null },
            scopes: [],
            purpose: "",
            serviceName: "",
            checks: [],
          },
          attempt: null,
          token: null,
        });
        return desk;
      case "save_partner":
        return this.#save(args["form"] as PartnerForm, args["step"] as StepId);
      case "aims":
        return ready.aims(this.#say);
      case "check_logo":
        return ready.logo(this.#say);
      case "check_website":
        return ready.site(args["address"] as string, this.#say);
      case "read_copied":
        this.#copied = ready.copied(args["text"] as string, this.#say);
        return this.#copied;
      case "take_copied":
        return this.#take(args["picks"] as number[], args["secret"] as boolean);
      case "forget_copied":
        this.#copied = null;
        return null;
      case "compare_addresses":
        return ready.compared(args["registered"] as string, args["configured"] as string, args["app"] as string, this.#say);
      case "preflight":
        return ready.preflight(desk, args["ask"] as boolean, this.#say);
      case "preparation":
        return this.#office.preparation(this.#say);
      case "set_task": {
        const view = this.#office.setTask(args["id"] as string, args["form"] as TaskForm, this.#say);
        this.send({ kind: "desk", desk: this.#snapshot() });
        return view;
      }
      case "check_identity":
        return this.#office.identity(args["value"] as string, this.#say);
      case "mail_forms":
        return this.#office.forms(desk, this.#say);
      case "compose_mail":
        return this.#office.compose(args["form"] as string, args["values"] as Record<string, string>, desk, this.#say);
      case "connection":
        return CONNECTION;
      case "save_connection": {
        const form = args["form"] as ConnectionForm;
        if (form.proxy.includes("@")) {
          const fields = [{ field: "proxy", message: "A password does not belong into the file" }];
          throw { ...fault("form", "you", "One answer does not fit.", ""), fields };
        }
        return { ...CONNECTION, form };
      }
      case "choose_authority":
        return "/etc/company/authority.pem";
      case "apis":
        return this.#apis.groups(desk);
      case "api_page":
        return this.#apis.page(args["id"] as string, desk);
      case "choose_upload":
        return this.#apis.choose(desk);
      case "try_api":
        return this.#apis.try(args["id"] as string, args["values"] as Record<string, string>, desk);
      case "open_mail":
        return null;
      case "set_secret":
        desk.partner!.secret = { state: "keychain", hint: "a1", note: null };
        return desk;
      case "ask_keychain":
        return desk;
      case "forget_secret":
        desk.partner!.secret = { state: "absent", hint: null, note: null };
        return desk;
      case "prepare_sign_in":
        desk.attempt = this.#attempt();
        desk.token = null;
        return desk;
      case "open_door":
        return this.#open(args["door"] as Door);
      case "sign_in_elsewhere":
        return this.#elsewhere();
      case "paste_callback":
        return this.#paste(args["address"] as string);
      case "cancel_sign_in":
        desk.attempt!.stage = "failed";
        desk.attempt!.failure = fault("attempt-cancelled", "you", this.#say("The sign-in was cancelled here before the citizen finished.", "नागरिक के पूरा करने से पहले साइन इन यहाँ रद्द किया गया।"), this.#say("Prepare a fresh request when you are ready.", "तैयार होने पर नया अनुरोध बनाएँ।"));
        return desk;
      case "exchange_code":
        return this.#exchange();
      case "fetch_issued":
        this.#record("GET", "/oauth2/2/files/issued", this.#say("List issued documents", "जारी दस्तावेज़ों की सूची"), 200, null, '{"items":[{"name":"PAN Verification Record","doctype":"PANCR"}]}');
        desk.issued = scene.ISSUED;
        return desk;
      case "fetch_document":
        return this.#fetch(args["uri"] as string, args["format"] as string);
      case "fetch_eaadhaar":
        return this.#fetch("eaadhaar", "eaadhaar");
      case "document_bytes":
        if (desk.screenShare && !args["reveal"]) {
          throw fault("hidden-while-sharing", "you", "Hidden while the screen is shared.", "Reveal it, or switch screen share off.");
        }
        return PDF.buffer.slice(0);
      case "document_tree":
        return scene.tree(desk.screenShare);
      case "verify_document": {
        const id = args["id"] as number;
        desk.verdicts = [scene.verdict(id, desk.screenShare, this.#say)];
        return desk;
      }
      case "open_file":
        this.#own.open();
        return desk;
      case "close_file":
        this.#own.close(args["id"] as number);
        return desk;
      case "unlock_file":
        if (!this.#own.unlock(args["id"] as number, args["shareCode"] as string)) {
          throw fault("share-code", "you", this.#say("This share code does not open the archive.", "यह share code इस ZIP को नहीं खोलता।"), this.#say("Ask the holder for the code they chose for this download.", "धारक से वह कोड पूछें जो उसने इस डाउनलोड के लिए चुना।"));
        }
        return desk;
      case "verdict_detail":
        return this.#own.detail(args["id"] as number, desk.screenShare, this.#say);
      case "compare_original":
        return { path: "/Certificate/CertificateData/KycRes/UidData/Poi/@name", sentence: this.#say("They part here: the original has another value.", "यहाँ से अलग: मूल में मान दूसरा है।") };
      case "compare_hash":
        return this.#own.hash(args["value"] as string, this.#say);
      case "compare_last_four":
        return this.#own.lastFour(args["digits"] as string, this.#say);
      case "signers":
      case "import_signer_file":
        return this.#own.signers(this.#say);
      case "import_signer":
        return this.#own.import(args["text"] as string, this.#say);
      case "forget_signer":
        return this.#own.forget(args["fingerprint"] as string, this.#say);
      case "recent_partner_files":
        return RECENT;
      case "open_recent":
        return this.#openPartner(args["path"] as string);
      case "open_partner_file":
        return this.#openPartner(RECENT[0]!.path);
      case "duplicate_partner_file":
        desk.partner!.file = RECENT[0]!.path.replace(".lockstep", "-copy.lockstep");
        return desk;
      case "reload_partner_file":
        return this.#openPartner(desk.partner!.file!);
      case "partner_file_differences":
        return differences();
      case "what_is_kept":
        return kept("due", this.#say, RECENT[0]!.path);
      case "forget_everything":
        Object.assign(desk, { environment: null, partner: null, attempt: null, token: null, documents: [], verdicts: [], files: [] });
        return kept("forgotten", this.#say, RECENT[0]!.path);
      case "save_partner_file":
        desk.partner!.file ??= RECENT[0]!.path;
        return desk;
      case "hmac_forms":
        return HMAC_FORMS;
      case "hmac_bench":
        return hmac(args["input"] as HmacBenchInput);
      case "report":
        return this.#report();
      case "save_report":
        return `/home/partner/Downloads/lockstep-report-2026-11-24.${args["format"]}`;
      case "diagnose":
        return scene.diagnosis(args["text"] as string, this.#say);
      case "search":
        return answers.search(args["query"] as string, this.#say);
      case "answer":
        return answers.answer(args["id"] as string, this.#say);
      case "recompute_pkce":
        return pkce(args["verifier"] as string);
      case "practice":
        return scene.practice(this.#faults, this.#say);
      case "set_fault":
      case "set_variant":
        this.#faults.set(args["id"] as string, args["state"] as PracticeState);
        return scene.practice(this.#faults, this.#say);
      case "practice_as_described":
        this.#faults.clear();
        return scene.practice(this.#faults, this.#say);
      default:
        throw new Error(`The stand-in does not know ${command}`);
    }
  }

  #openPartner(path: string): DeskView {
    Object.assign(this.desk, {
      environment: "production",
      partner: {
        ...scene.partner(),
        name: "Setu Example Traders",
        file: path,
        clientId: "EX00TEST01",
        redirectUri: "https://app.example.in/callback",
        baseUrl: "https://digilocker.meripehchaan.gov.in/public",
        secret: { state: "absent", hint: null, note: null },
      },
      attempt: null,
      token: null,
      issued: null,
      documents: [],
      verdicts: [],
    });
    return this.desk;
  }

  /** As if a file had been dropped on the window. */
  drop(): void {
    this.#own.open();
    this.send({ kind: "desk", desk: this.#snapshot() });
    this.send({ kind: "dropped", problem: null });
  }

  #snapshot(): DeskView {
    const desk = this.desk;
    const share = desk.screenShare;
    return structuredClone({
      ...desk,
      steps: this.#steps(),
      files: this.#own.views(share, this.#say),
      attempt: desk.attempt && desk.partner && {
        ...desk.attempt,
        parts: scene.urlParts(desk.partner, share, this.#say),
      },
      token: desk.token && scene.token(share, this.#say),
      verdicts: desk.verdicts.map(({ document }) => scene.verdict(document, share, this.#say)),
    });
  }

  #steps(): StepView[] {
    const { partner, attempt, token, documents, verdicts } = this.desk;
    const back = attempt?.stage === "returned" || attempt?.stage === "authorised";
    const registered = Boolean(partner?.clientId);
    const scoped = Boolean(partner?.scopes.length);
    const done: Record<StepId, boolean> = {
      "choose-service": Boolean(partner),
      "check-prerequisites": this.desk.environment === "practice",
      "register-client": registered,
      "choose-scopes": scoped,
      "sign-in": back,
      "get-token": Boolean(token),
      "fetch-documents": documents.length > 0,
      "verify-signatures": verdicts.length > 0,
      report: false,
    };
    const reason: Partial<Record<StepId, string | null>> = {
      "sign-in": registered ? (scoped ? null : "reason-needs-scopes") : "reason-needs-client",
      "get-token": back ? null : "reason-needs-code",
      "fetch-documents": token ? null : "reason-needs-token",
      "verify-signatures": documents.length > 0 ? null : "reason-needs-document",
    };
    return ORDER.map((id) => {
      const why = reason[id] ?? null;
      let status: StepStatus = why ? "cannot-start" : "not-started";
      if (done[id]) status = "completed";
      else if (id === "check-prerequisites") status = this.#office.status();
      else if (id === "sign-in" && attempt?.stage === "failed") status = "problem";
      else if (id === "sign-in" && attempt) status = "in-progress";
      return { id, status, reason: done[id] ? null : why };
    });
  }

  #save(form: PartnerForm, step: StepId): DeskView {
    const wrong: { field: string; message: string }[] = [];
    const s = this.#say;
    if (step === "register-client") {
      if (!form.clientId) wrong.push({ field: "clientId", message: s("Enter the client ID.", "Client ID भरें।") });
      if (!/^https?:\/\/\S+$/.test(form.redirectUri)) wrong.push({ field: "redirectUri", message: s("Enter the redirect URI with its scheme, for example https://app.example.in/callback.", "Redirect URI को scheme सहित भरें, जैसे https://app.example.in/callback।") });
    }
    if (wrong.length > 0) {
      throw { ...fault("form-incomplete", "you", s("Some answers cannot be used yet.", "कुछ उत्तर अभी काम के नहीं हैं।"), ""), fields: wrong };
    }
    Object.assign(this.desk.partner!, form);
    this.#office.role = form.role;
    return this.desk;
  }

  #take(picks: number[], secret: boolean): DeskView {
    const partner = this.desk.partner!;
    for (const at of picks) {
      const item = this.#copied!.items[at]!;
      if (item.setting === "client-id") partner.clientId = item.value;
      if (item.setting === "redirect-uri") partner.redirectUri = item.value;
      if (item.setting === "scopes") partner.scopes = item.value.split(" ");
    }
    if (secret) partner.secret = { state: "keychain", hint: "3c", note: null };
    this.#copied = null;
    return this.desk;
  }

  #attempt(): AttemptView {
    const partner = this.desk.partner!;
    const endpoint = `${partner.baseUrl}/oauth2/1/authorize`;
    const s = this.#say;
    return {
      id: crypto.randomUUID(),
      stage: "prepared",
      authorizeUrl: `${endpoint}?response_type=code&client_id=${partner.clientId}&redirect_uri=${encodeURIComponent(partner.redirectUri)}&state=••••••&code_challenge=${scene.CHALLENGE}&code_challenge_method=S256&scope=openid+userdetails+files.issueddocs&purpose=Employee+onboarding&service_name=HR_portal`,
      endpoint,
      parts: scene.urlParts(partner, true, s),
      pkce: {
        method: "S256",
        challenge: scene.CHALLENGE,
        verifierLength: scene.VERIFIER.length,
        verifierFingerprint: "sha256:13d3 1e96",
        digestHex: scene.DIGEST,
        recomputed: scene.CHALLENGE,
        matches: true,
      },
      stateFingerprint: "sha256:77c0 a1de",
      door: null,
      doors: [
        { door: "window", proposed: true, available: true, reason: null, note: null },
        { door: "browser", proposed: false, available: true, reason: null, note: null },
        { door: "paste", proposed: false, available: true, reason: null, note: null },
      ],
      deadline: null,
      waitingFor: null,
      certificate: null,
      failure: null,
    };
  }

  #elsewhere(): ElsewhereView {
    if (this.desk.screenShare) {
      throw fault("hidden", "you", this.#say("The value is hidden while the screen is shared.", "स्क्रीन साझा होने पर मान छिपा है।"), this.#say("End screen-share mode with F8.", "F8 से स्क्रीन-साझा मोड बंद करें।"));
    }
    if (this.desk.attempt!.stage === "prepared") {
      this.#open("paste");
      this.send({ kind: "desk", desk: this.#snapshot() });
    }
    return {
      address: scene.ELSEWHERE,
      note: this.#say("Scan the code or send yourself the address, and sign in there. Then paste the address that the browser ends at.", "कोड स्कैन करें या पता अपने को भेजें, और वहाँ साइन इन करें। फिर वह पता चिपकाएँ जहाँ ब्राउज़र पहुँचे।"),
      qr: scene.QR,
    };
  }

  #open(door: Door): DeskView {
    const attempt = this.desk.attempt!;
    Object.assign(attempt, {
      stage: "waiting",
      door,
      deadline: new Date(Date.now() + 300_000).toISOString(),
      waitingFor: "you",
    });
    this.#leg("authorize-opened", attempt.authorizeUrl, door, "");
    if (door !== "paste" && !this.#options.hold) {
      setTimeout(() => this.#comeBack(door), 8 * (this.#options.delay ?? 120));
    }
    return this.desk;
  }

  #comeBack(door: Door): void {
    const attempt = this.desk.attempt;
    if (attempt?.stage !== "waiting") return;
    const s = this.#say;
    if (this.#options.deny) {
      attempt.stage = "failed";
      attempt.failure = fault("consent-denied", "citizen", s("The citizen pressed Deny on the consent page.", "नागरिक ने सहमति पेज पर मना किया।"), s("Ask why the data is needed in words the citizen understands, then begin again.", "बताएँ कि डेटा क्यों चाहिए, फिर से शुरू करें।"));
      this.#leg("refused", `${scene.REDIRECT}?error=access_denied&state=••••••`, door, s("Consent denied", "सहमति नहीं मिली"));
    } else {
      attempt.stage = "returned";
      this.#leg("callback", `${scene.REDIRECT}?code=••••••&state=••••••`, door, s("state matches", "state मेल खाता है"));
    }
    this.send({ kind: "desk", desk: this.#snapshot() });
  }

  #paste(address: string): DeskView {
    if (!address.includes("code=")) {
      throw fault("callback-without-code", "you", this.#say("The address carries no code.", "इस पते में code नहीं है।"), this.#say("Paste the whole address of the page you landed on.", "जिस पेज पर पहुँचे उसका पूरा पता चिपकाएँ।"));
    }
    this.desk.attempt!.stage = "returned";
    this.#leg("callback", `${scene.REDIRECT}?code=••••••&state=••••••`, "paste", "");
    return this.desk;
  }

  #exchange(): DeskView {
    const s = this.#say;
    this.#record("POST", "/oauth2/2/token", s("Exchange the code for a token", "Code देकर टोकन लेना"), 200, "grant_type=authorization_code&code=••••••&redirect_uri=http%3A%2F%2F127.0.0.1%3A8914%2Fcallback&code_verifier=••••••&client_id=PRACTICE01&client_secret=••••••", '{"access_token":"••••••","expires_in":3600,"token_type":"Bearer","scope":"openid userdetails files.issueddocs","id_token":"••••••"}');
    this.desk.token = scene.token(this.desk.screenShare, s);
    this.desk.attempt!.stage = "authorised";
    return this.desk;
  }

  #fetch(uri: string, format: string): DeskView {
    const s = this.#say;
    const known = scene.ISSUED.find((item) => item.uri === uri);
    const kind: DocumentSummary["kind"] = format === "file" ? "pdf" : format === "eaadhaar" ? "eaadhaar" : "certificate";
    const path = format === "eaadhaar" ? "/oauth2/3/xml/eaadhaar" : format === "xml" ? `/oauth2/1/xml/${uri}` : `/oauth2/1/file/${uri}`;
    this.#record("GET", path, format === "eaadhaar" ? s("Fetch the e-Aadhaar", "e-Aadhaar मँगाना") : s("Fetch a document", "दस्तावेज़ मँगाना"), 200, null, kind === "pdf" ? "(12 431 bytes, application/pdf)" : "<Certificate>…</Certificate>");
    this.desk.documents = [
      ...this.desk.documents,
      {
        id: this.desk.documents.length + 1,
        title: known?.name ?? "e-Aadhaar",
        kind,
        mediaType: kind === "pdf" ? "application/pdf" : "application/xml",
        size: kind === "pdf" ? PDF.length : 14_206,
        hmac: "match",
        uri: known?.uri ?? null,
        checks: [
          scene.check("file-kind", "pass", "application/xml", "application/xml", "DigiLocker 6.4"),
          scene.check("file-hmac", "pass", "Base64 of 32 bytes", "the same", "DigiLocker 11.1"),
        ],
      },
    ];
    return this.desk;
  }

  #record(method: string, path: string, title: string, status: number, body: string | null, answer: string): void {
    const exchange: ExchangeView = {
      id: this.#nextId++,
      at: new Date().toISOString(),
      api: path,
      title,
      method,
      url: `${scene.BASE}${path}`,
      requestHeaders: body
        ? [["content-type", "application/x-www-form-urlencoded"], ["accept", "application/json"]]
        : [["authorization", "Bearer ••••••"]],
      requestBody: body,
      status,
      responseHeaders: [["content-type", answer.startsWith("{") ? "application/json;charset=UTF-8" : "application/xml"], ["hmac", "Vb1p…3Q="]],
      responseBody: answer,
      size: answer.length * 12,
      millis: 14.2,
      failure: null,
      checks: [
        scene.check("token-granted", "pass", "200", String(status), "DigiLocker 4.8"),
        scene.check("token-type", "pass", "application/json", "application/json;charset=UTF-8", "DigiLocker 3.3"),
      ],
      curl: `curl -X ${method} '${scene.BASE}${path}' -H "authorization: Bearer $ACCESS_TOKEN"`,
    };
    this.send({ kind: "exchange", exchange });
    this.send({ kind: "practice", line: { id: 100 + exchange.id, at: exchange.at, level: "info", method, path: `/public${path}`, status, error: null, remarks: [], faults: [] } });
  }

  #leg(leg: BrowserLeg["leg"], url: string, door: Door, note: string): void {
    const browser: BrowserLeg = { id: this.#nextId++, at: new Date().toISOString(), leg, url, door, note };
    this.send({ kind: "browser", browser });
  }

  #reveal(what: string): string {
    if (what.startsWith("photo/")) return PHOTO;
    const open = scene.verdict(0, false, this.#say);
    const id = what.split("/").at(-1);
    return open.preview.find((field) => field.id === id)?.value ?? "07-09-1994";
  }

  #report(): ReportView {
    const s = this.#say;
    return {
      html: "<!doctype html><title>Lockstep</title>",
      json: "{}",
      generatedAt: new Date().toISOString(),
      environment: this.desk.environment ?? "practice",
      passed: 14,
      failed: 0,
      skipped: 3,
      shown: [
        s("The authorization request carries every parameter that specification 2.4 requires.", "Authorization अनुरोध में स्पेसिफ़िकेशन 2.4 के सभी ज़रूरी पैरामीटर हैं।"),
        s("The code was exchanged with PKCE, and all scopes asked for were granted.", "Code PKCE के साथ बदला गया और माँगे गए सभी scope मिले।"),
        s("The practice e-Aadhaar arrived unchanged and its signature is valid.", "अभ्यास e-Aadhaar बिना बदले आया और उसका हस्ताक्षर सही है।"),
      ],
      notTested: [
        s("The real services: nothing here was sent to DigiLocker.", "असली सेवाएँ: यहाँ DigiLocker को कुछ नहीं भेजा गया।"),
        s("Your own redirect URI and your own client credentials.", "आपका अपना redirect URI और आपके अपने क्रेडेंशियल।"),
        s("UIDAI’s signing key.", "UIDAI की हस्ताक्षर कुंजी।"),
      ],
      checks: [...scene.partner().checks, ...scene.token(true, s).checks],
    };
  }
}

export function standIn(): StandIn {
  const asked = new URLSearchParams(location.search);
  return new StandIn({ hold: asked.has("hold"), deny: asked.has("deny"), open: asked.has("open") }).install();
}

function fault(code: string, party: IpcError["party"], cause: string, fix: string): IpcError {
  return { code, party, cause, fix, faq: [], exchange: null, fields: [] };
}

async function pkce(verifier: string): Promise<PkceView> {
  if (!/^[A-Za-z0-9\-._~]{43,128}$/.test(verifier)) {
    throw fault("verifier-malformed", "you", "The verifier has characters or a length that RFC 7636 does not allow.", "Use 43 to 128 characters out of A–Z a–z 0–9 - . _ ~");
  }
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier)));
  const challenge = btoa(String.fromCharCode(...digest)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  return {
    method: "S256",
    challenge,
    verifierLength: verifier.length,
    verifierFingerprint: "sha256:0000 0000",
    digestHex: [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join(""),
    recomputed: challenge,
    matches: true,
  };
}
