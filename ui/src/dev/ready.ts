/*
 * What the stand-in says before a sign-in: wishes (the program's own knowledge file), a copied
 * configuration, addresses side by side, the logo, the website and the pre-flight list.
 */
import aimFile from "../../../src-tauri/crates/diagnosis/knowledge/aims.toml?raw";
import type {
  AimView,
  ComparisonView,
  CopiedView,
  DeskView,
  LogoView,
  PartingView,
  PreflightRow,
  PreflightView,
  SiteView,
  StepId,
} from "../generated";
import { refusal } from "./fault";
import { blocks, fact, pairs, top } from "./office";
import { check, type Say } from "./scenario";

export function aims(s: Say): AimView[] {
  return blocks(aimFile, "aim").map((block) => {
    const own = top(block);
    const said = (lang: string) => pairs(block.match(new RegExp(`^${lang} = \\{(.*)\\}$`, "m"))?.[1] ?? "");
    const [en, hi] = [said("en"), said("hi")];
    return {
      ...fact(block, s),
      want: s(en["want"] ?? "", hi["want"] ?? ""),
      because: s(en["because"] ?? "", hi["because"] ?? ""),
      role: own["role"] as AimView["role"],
      service: own["service"] as AimView["service"],
      form: own["form"] ?? null,
      faq: JSON.parse(block.match(/^faq = (\[.*\])$/m)?.[1] ?? "[]"),
    };
  });
}

export function copied(text: string, s: Say): CopiedView {
  const id = text.match(/client_id=(\w+)/i)?.[1];
  if (!id) throw refusal([{ field: "copied", message: s("No setting was found in this.", "इसमें कोई setting नहीं मिली।") }], s);
  return {
    kind: "environment",
    items: [
      { setting: "client-id", name: "DIGILOCKER_CLIENT_ID", value: id, check: check("client-id", "pass", "a client id without blanks, not an address", id, "DigiLocker API 4.1"), takeable: true, same: false, disputed: false },
      { setting: "redirect-uri", name: "DIGILOCKER_REDIRECT_URI", value: "https://app.example.in/cb#done", check: check("redirect-uri", "fail", "no fragment (RFC 6749 section 3.1.2)", "a fragment after #", "RFC 6749 section 3.1.2"), takeable: true, same: false, disputed: false },
      { setting: "scopes", name: "SCOPE", value: "openid files.issueddocs", check: check("scope-names", "pass", "only known scope names", "all known", "DigiLocker API 4.7"), takeable: true, same: false, disputed: false },
      { setting: "base-url", name: "AUTH_URL", value: "https://digilocker.meripehchaan.gov.in/public", check: check("endpoints", "pass", "addresses of one service", "https://digilocker.meripehchaan.gov.in/public", "DigiLocker API 2"), takeable: true, same: true, disputed: true },
      { setting: "base-url", name: "TOKEN_URL", value: "https://api.digitallocker.gov.in/public", check: null, takeable: true, same: false, disputed: true },
      { setting: "grant-type", name: "GRANT_TYPE", value: "client_credentials", check: check("grant-type", "fail", "authorization_code", "client_credentials", "DigiLocker API 4.8"), takeable: false, same: false, disputed: false },
    ],
    secret: /secret/i.test(text),
    remarks: [{ rule: "endpoints-host-mixed", place: "token", expected: "digilocker.meripehchaan.gov.in", received: "api.digitallocker.gov.in", wrong: true, confidence: "I" }],
    withheld: ["code"],
    placeholders: ["SERVICE_NAME"],
    unknown: ["NODE_ENV", "DATABASE_URL"],
  };
}

export function compared(registered: string, configured: string, app: string, s: Say): ComparisonView {
  const sent = app.match(/redirect_uri=([^&\s]+)/)?.[1];
  const values = [
    { whose: "registered" as const, value: registered },
    { whose: "configured" as const, value: configured },
    { whose: "sent" as const, value: sent ? decodeURIComponent(sent) : app },
  ].filter(({ value }) => value !== "");
  if (values.length < 2) throw refusal([{ field: "appAddress", message: s("Two addresses are needed for a comparison.", "मिलान के लिए दो पते चाहिए।") }], s);
  return {
    pairs: values.flatMap((one, at) =>
      values.slice(at + 1).map((other) => ({
        first: one.whose,
        second: other.whose,
        firstValue: one.value,
        secondValue: other.value,
        partings: partings(one.value, other.value),
        looksLike: other.value === `${one.value}/` ? s("One has a slash at the end, the other has not.", "एक के अंत में slash है, दूसरे में नहीं।") : null,
      })),
    ),
    remarks: sent ? [{ rule: "authorize-parameter-missing", place: "code_challenge", expected: "required in line 2.4", received: "absent", wrong: true, confidence: "S24" }] : [],
    whole: Boolean(sent),
  };
}

/** Everything from the first difference on. The program does better. */
function partings(one: string, other: string): PartingView[] {
  if (one === other) return [];
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return [{ position: at + 1, first: one.slice(at), second: other.slice(at) }];
}

export function logo(s: Say): LogoView {
  return {
    name: "logo.jpg",
    ok: true,
    sentence: s("PNG, 64 × 64 pixels, 12 kB.", "PNG, 64 × 64 pixel, 12 kB।"),
    hints: [s("Fewer than 200 pixels on the longer side look blurred on good screens.", "लंबी ओर 200 से कम pixel अच्छे screen पर धुँधले दिखते हैं।")],
  };
}

export function site(address: string, s: Say): SiteView {
  if (address.startsWith("http:")) throw refusal([{ field: "website", message: s("The address begins with http.", "पता http से शुरू होता है।") }], s);
  const ok = !address.includes("expired");
  const leg = (en: string, hi: string, fine: boolean | null) => ({ title: s(en, hi), ok: fine });
  return {
    origin: address,
    ok,
    sentence: ok ? s("The website is live.", "वेबसाइट चालू है।") : s("Its certificate is outside its dates.", "प्रमाणपत्र अपनी तारीखों के बाहर है।"),
    legs: [leg("The name has an address", "नाम का पता मिलता है", true), leg("Something listens there", "वहाँ कोई सुनता है", true), leg("Its certificate is trusted", "उसके प्रमाणपत्र पर भरोसा है", ok), leg("It answers with a page", "वह पृष्ठ से उत्तर देता है", ok ? true : null)],
  };
}

export function preflight(desk: DeskView, ask: boolean, s: Say): PreflightView {
  const { partner } = desk;
  const practice = desk.environment === "practice";
  const asked = ask || practice;
  const field = s("A field of the partner file", "partner file का एक फ़ील्ड");
  const row = (id: string, result: "pass" | "fail" | "skipped", received: string, step: StepId | null, blocks = false): PreflightRow => ({
    check: check(id, result, "what a right integration shows", received, "DigiLocker API"),
    fix: result === "fail" ? s("Put it right at the step named here.", "यहाँ बताए चरण पर ठीक करें।") : null,
    evidence: field,
    step,
    blocks: blocks && result === "fail",
  });
  const there = (value: string | undefined) => (value ? "pass" : "fail");
  return {
    asked,
    rows: [
      row("prerequisites", practice ? "skipped" : "fail", practice ? "practice needs no papers" : "0 of 20 settled; open: legal-form, documents", "check-prerequisites"),
      row("client-id", there(partner?.clientId), partner?.clientId || "no client id", "register-client", true),
      row("client-secret", partner?.secret.state === "absent" ? "fail" : "pass", partner?.secret.state === "absent" ? "not set" : "set", "register-client", true),
      row("redirect-uri", there(partner?.redirectUri), partner?.redirectUri || "nothing", "register-client", true),
      row("callback-port", "pass", "free, and heard on", "register-client"),
      row("host-reachable", asked ? "pass" : "skipped", asked ? `${partner?.baseUrl}: HTTP 200 in 41 ms` : "goes over the network, so only when it is asked for", null),
      row("clock-skew", asked ? "pass" : "skipped", asked ? "this machine is 0 s ahead" : "goes over the network, so only when it is asked for", null),
    ],
  };
}
