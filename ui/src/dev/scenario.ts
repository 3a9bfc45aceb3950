/*
 * What the stand-in program says: one fictional partner, one fictional citizen, and the texts that in
 * the real program come from the catalogue. Shapes are those of generated/; values are invented.
 */
import { faults } from "./answers";
import type {
  CheckView,
  DiagnosisView,
  FindingView,
  IssuedItem,
  Lang,
  PartnerView,
  PracticeState,
  PracticeView,
  TokenView,
  TreeNode,
  UrlPart,
  VerdictView,
} from "../generated";
import { PHOTO } from "./papers";

export const BASE = "http://127.0.0.1:41707/public";
export const REDIRECT = "http://127.0.0.1:8914/callback";
export const VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
export const CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
export const DIGEST = "13d31e961a1ad8ec2f16b10c4c982e0876a878ad6df144566ee1894acb70f9c3";

export type Say = (en: string, hi: string) => string;
export const say =
  (language: Lang): Say =>
  (en, hi) =>
    language === "hi" ? hi : en;

export function partner(): PartnerView {
  return {
    name: "Setu Practice Traders",
    file: null,
    service: "meri-pehchaan",
    role: "meri-pehchaan",
    line: "2.4",
    baseUrl: BASE,
    clientId: "PRACTICE01",
    secret: { state: "memory", hint: null, note: null },
    redirectUri: REDIRECT,
    scopes: ["openid", "userdetails", "files.issueddocs"],
    purpose: "Employee onboarding",
    serviceName: "HR_portal",
    clientAuthentication: "body",
    checks: [
      check("redirect-uri", "pass", "an absolute URI without a fragment", REDIRECT, "RFC 6749 section 3.1.2"),
      check("client-id", "pass", "a client id without blanks, not an address", "PRACTICE01", "DigiLocker API 4.1"),
      check("purpose", "skipped", "a purpose as the line asks for it", "this line has none", "DigiLocker API 4.3"),
    ],
  };
}

export function check(
  id: string,
  result: CheckView["result"],
  expected: string,
  received: string,
  rule: string,
): CheckView {
  return { id, result, expected, received, rule };
}

export function urlParts(of: PartnerView, share: boolean, s: Say): UrlPart[] {
  const part = (name: string, value: string, meaning: string, confidence: string, secret = false) => ({
    name,
    value: secret && share ? "••••••" : value,
    meaning,
    required: name !== "scope",
    confidence,
    secret,
  });
  return [
    part("response_type", "code", s("Asks for an authorization code.", "Authorization code माँगता है।"), "S"),
    part("client_id", of.clientId, s("Your app’s public name.", "आपके ऐप का सार्वजनिक नाम।"), "S"),
    part("redirect_uri", of.redirectUri, s("Where the browser comes back to, exactly as registered.", "ब्राउज़र जहाँ लौटेगा, ठीक वैसा जैसा दर्ज है।"), "S"),
    part("state", "q7Zt1mE0cXw4uPjGm2yYkQ", s("A random value that must come back unchanged.", "यादृच्छिक मान जिसे बिना बदले लौटना है।"), "S", true),
    part("code_challenge", CHALLENGE, s("Base64URL of the SHA-256 of the verifier.", "Verifier के SHA-256 का Base64URL।"), "S24 S112"),
    part("code_challenge_method", "S256", s("How the challenge was made; nothing else is supported.", "Challenge कैसे बना; और कुछ नहीं चलता।"), "S"),
    part("scope", of.scopes.join(" "), s("The permissions asked for.", "माँगी गई अनुमतियाँ।"), "S23"),
    part("purpose", of.purpose, s("Why, in words the citizen reads.", "क्यों, नागरिक के पढ़ने के शब्दों में।"), "S24"),
    part("service_name", of.serviceName, s("Which service of yours asks.", "आपकी कौन सी सेवा माँग रही है।"), "S24"),
  ];
}

export function token(share: boolean, s: Say): TokenView {
  const hide = (value: string, masked: string) => (share ? masked : value);
  return {
    tokenType: "Bearer",
    expiresIn: 3600,
    expiresAt: "2026-11-24T09:35:14Z",
    fingerprint: "sha256:5f2c 91ab",
    requested: ["openid", "userdetails", "files.issueddocs"],
    granted: [
      "openid",
      "userdetails",
      "files.issueddocs",
      `issued/in.practice.dept-PANCR-${share ? "••••••" : "PRACTICE0001"}`,
    ],
    missing: [],
    extra: [],
    refresh: false,
    consentValidTill: "2026-12-24T18:29:59Z",
    account: [
      { label: "name", value: "Asha Test Verma", sensitive: false },
      { label: "dob", value: hide("07091994", "••••••"), sensitive: true },
      { label: "gender", value: "F", sensitive: false },
      { label: "eaadhaar", value: "Y", sensitive: false },
    ],
    idToken: {
      signature: "verified",
      claims: [
        { name: "iss", value: "https://api.digitallocker.gov.in", meaning: s("Who made the statement.", "बयान किसने दिया।"), sensitive: false },
        { name: "sub", value: "asha.practice", meaning: s("Who signed in.", "किसने साइन इन किया।"), sensitive: false },
        { name: "aud", value: "PRACTICE01", meaning: s("For whom: your client ID.", "किसके लिए: आपकी client ID।"), sensitive: false },
        { name: "birthdate", value: hide("07/09/1994", "••/••/1994"), meaning: s("Birth date, day first.", "जन्मतिथि, दिन पहले।"), sensitive: true },
        { name: "exp", value: "1795599314", meaning: s("Until when: 25 Nov 2026, 14:05 IST.", "कब तक: 25 नव॰ 2026, 14:05 IST।"), sensitive: false },
      ],
    },
    notes: [
      s(
        "The second token endpoint lists no refresh token in its specification; none came.",
        "दूसरे token endpoint के स्पेसिफ़िकेशन में refresh token नहीं है; आया भी नहीं।",
      ),
    ],
    checks: [
      check("token-type", "pass", "Bearer", "Bearer", "RFC 6749 section 7.1"),
      check("id-token-claims", "pass", "PRACTICE01", "PRACTICE01", "OpenID Connect Core 3.1.3.7"),
      check("token-lifetime", "pass", "later than now", "in 24 h", "OpenID Connect Core 3.1.3.7"),
    ],
  };
}

export const ISSUED: IssuedItem[] = [
  item("PAN Verification Record", "PANCR", "Income Tax Department (practice)", true),
  item("Driving Licence", "DRVLC", "Transport Department (practice)", true),
  item("Class X Marksheet", "SSCER", "Board of Secondary Education (practice)", false),
];

function item(name: string, doctype: string, issuer: string, xml: boolean): IssuedItem {
  return {
    uri: `in.practice.dept-${doctype}-PRACTICE0001`,
    name,
    doctype,
    issuer,
    mime: xml ? ["application/pdf", "application/xml"] : ["application/pdf"],
    date: "2026-03-01T10:00:00Z",
    xml,
  };
}

export function tree(share: boolean): TreeNode {
  const node = (
    name: string,
    attributes: [string, string, boolean?][],
    children: TreeNode[] = [],
    text: string | null = null,
    signed = true,
  ): TreeNode => ({
    name,
    attributes: attributes.map(([n, value, sensitive = false]) => ({
      name: n,
      value: sensitive && share ? "••••" : value,
      sensitive,
    })),
    text,
    sensitive: false,
    signed,
    children,
  });
  return node("Certificate", [], [
    node("CertificateData", [], [
      node("KycRes", [["ret", "Y"], ["ts", "2026-11-24T14:05:20+05:30"], ["ttl", "2027-11-24T14:05:20+05:30"]], [
        node("UidData", [["uid", "xxxxxxxx4821"]], [
          node("Poi", [["name", "Asha Test Verma"], ["dob", "07-09-1994", true], ["gender", "F"]]),
          node("Poa", [["house", "12", true], ["street", "Nehru Marg", true], ["dist", "Pune", true], ["pc", "411000", true]]),
          node("LData", [["lang", "06"], ["name", "आशा टेस्ट वर्मा"]]),
          node("Pht", [], [], share ? "••••" : "/9j/4AAQSkZJRgABAQEAYABgAAD…"),
        ]),
      ]),
    ]),
    node("Signature", [["xmlns", "http://www.w3.org/2000/09/xmldsig#"]], [
      node("SignatureValue", [], [], "Jx2v0b9mPq4n…", false),
    ], null, false),
  ]);
}

export function verdict(document: number, share: boolean, s: Say): VerdictView {
  const hide = (value: string, masked: string) => (share ? masked : value);
  const field = (id: string, label: string, value: string, lang = "en", sensitive = false) => ({
    id,
    label,
    value,
    lang,
    sensitive,
    masked: sensitive && share,
  });
  return {
    document,
    verdict: "valid",
    practice: true,
    reason: s(
      "Every byte that the signature covers is as it was when the practice signer signed it.",
      "हस्ताक्षर जिस पर लागू है वह हर बाइट वैसी ही है जैसी अभ्यास हस्ताक्षरकर्ता के हस्ताक्षर के समय थी।",
    ),
    parts: [
      { part: "content", state: "good", sentence: s("The SHA-256 digest of the document equals the one that was signed.", "दस्तावेज़ का SHA-256 digest वही है जिस पर हस्ताक्षर हुए थे।") },
      { part: "signer", state: "attention", sentence: s("The key is the practice signer that ships with Lockstep. It is not UIDAI’s.", "यह कुंजी Lockstep के साथ आने वाले अभ्यास हस्ताक्षरकर्ता की है, UIDAI की नहीं।") },
      { part: "dates", state: "good", sentence: s("The certificate chains to the practice root and was within its dates when it signed.", "प्रमाणपत्र अभ्यास root तक जाता है और हस्ताक्षर के समय अपनी तारीख़ों में था।") },
    ],
    signer: {
      subject: "PRACTICE – NOT UIDAI – Lockstep document signer",
      issuer: "PRACTICE – Lockstep root CA",
      fingerprint: "9F2A 5C01 77DE 4B6B 10E3 8D94 2FA0 C6E1 5B7D 0C3F A1B2 C3D4 E5F6 0718 293A 4B5C",
      notBefore: "2026-01-01T00:00:00Z",
      notAfter: "2036-01-01T00:00:00Z",
      practice: true,
      chainsToCca: false,
    },
    algorithms: [
      { label: "Canonicalization", value: "http://www.w3.org/2001/10/xml-exc-c14n#" },
      { label: "Signature", value: "http://www.w3.org/2000/09/xmldsig#rsa-sha1" },
      { label: "Digest", value: "http://www.w3.org/2001/04/xmlenc#sha256" },
    ],
    flags: [s("The signature value uses RSA-SHA1, as every genuine document seen so far does.", "हस्ताक्षर RSA-SHA1 का है, जैसा अब तक देखे गए हर असली दस्तावेज़ में होता है।")],
    proves: [s("The practice signer issued exactly this content.", "ठीक यही सामग्री अभ्यास हस्ताक्षरकर्ता ने जारी की।")],
    doesNotProve: [
      s("That the person who shows it is its holder.", "कि दिखाने वाला ही इसका धारक है।"),
      s("That the record is still current.", "कि रिकॉर्ड अब भी वैसा ही है।"),
    ],
    preview: [
      field("name", s("Name", "नाम"), "Asha Test Verma"),
      field("name-local", s("Name in the local script", "स्थानीय लिपि में नाम"), "आशा टेस्ट वर्मा", "hi"),
      field("birth-date", s("Birth date", "जन्मतिथि"), hide("07-09-1994", "••-••-1994"), "en", true),
      field("gender", s("Gender", "लिंग"), s("Female", "महिला")),
      field("address", s("Address", "पता"), hide("12 Nehru Marg, Shivaji Nagar, Pune, Maharashtra 411000", "••••, Maharashtra"), "en", true),
      field("address-local", s("Address in the local script", "स्थानीय लिपि में पता"), hide("12 नेहरू मार्ग, शिवाजी नगर, पुणे, महाराष्ट्र 411000", "••••, महाराष्ट्र"), "hi", true),
      field("aadhaar-last4", s("Aadhaar, last four digits", "आधार, अंतिम चार अंक"), "xxxx xxxx 4821"),
      field("issued-at", s("Made on", "बना"), "2026-11-24T08:35:20Z"),
    ],
    photo: share ? null : PHOTO,
  };
}

export function findings(text: string, s: Say): FindingView[] {
  if (!/redirect|grant|callback|530/i.test(text)) return [];
  return [
    {
      fault: "redirect-uri-mismatch",
      party: "you",
      title: s("The redirect URI is not the registered one", "redirect URI दर्ज किए हुए जैसा नहीं है"),
      cause: s("The service compares the text character by character, and the one sent differs from every registered one.", "सेवा पाठ को अक्षर-दर-अक्षर मिलाती है, और भेजा गया पता किसी भी दर्ज पते जैसा नहीं है।"),
      fix: s("Copy the callback address from the AuthPartner page and send exactly that text; check the slash at the end.", "AuthPartner पेज से callback पता कॉपी करके हूबहू वही भेजें; अंत का slash देखें।"),
      faq: [26, 68],
      confidence: "S 2",
      sources: ["DigiLocker 4.5"],
      score: 92,
      evidence: [s("The answer holds invalid_grant, which the exchange gives for a code that does not fit.", "उत्तर में invalid_grant है, जो code के मेल न खाने पर मिलता है।"), s("The pasted redirect_uri ends in a slash.", "चिपकाया redirect_uri slash पर समाप्त होता है।")],
      enacted: true,
    },
    {
      fault: "code-replayed",
      party: "you",
      title: s("The code was already used", "code पहले ही काम में आ चुका है"),
      cause: s("A code works once. A second exchange, even a retry, is answered with invalid_grant.", "code एक बार चलता है। दूसरी बार, retry पर भी, invalid_grant मिलता है।"),
      fix: s("Start a new sign-in for every exchange.", "हर बार नया साइन इन शुरू करें।"),
      faq: [3],
      confidence: "I",
      sources: ["RFC 6749 4.1.2"],
      score: 40,
      evidence: [],
      enacted: false,
    },
  ];
}

export function diagnosis(text: string, s: Say): DiagnosisView {
  const found = findings(text, s);
  const nearest = { kind: "answer" as const, id: "faq-26", title: s("Redirect URI does not work", "Redirect URI काम नहीं करता"), detail: s("Exact match, encoding, stray blanks", "हूबहू मेल, encoding, खाली जगह") };
  return {
    findings: found,
    notes: /secret/i.test(text) ? [s("A client secret was in the text. It was masked before anything else was done with it.", "पाठ में client secret था। कुछ भी करने से पहले उसे ढक दिया गया।")] : [],
    nearest: [nearest],
    recognised: found.length > 0,
  };
}

export function practice(on: Map<string, PracticeState>, s: Say): PracticeView {
  const fault = (id: string, en: string, hi: string) => ({ id, state: on.get(id) ?? ("off" as const), title: s(en, hi) });
  return {
    baseUrl: BASE,
    clientId: "PRACTICE01",
    redirectUri: REDIRECT,
    citizens: [
      { id: "asha", name: "Asha Test Verma", nameLocal: "आशा टेस्ट वर्मा", note: s("Has everything", "सब कुछ है") },
      { id: "ravi", name: "Ravi Namoona", nameLocal: "रवि नमूना", note: s("No Aadhaar linked", "आधार नहीं जुड़ा") },
      { id: "meena", name: "मीना उदाहरण", nameLocal: "मीना उदाहरण", note: s("Hindi name, no PAN", "हिन्दी नाम, PAN नहीं") },
      { id: "new", name: "Kabir Practice", nameLocal: "कबीर अभ्यास", note: s("New account, empty locker", "नया खाता, खाली लॉकर") },
    ],
    faults: [
      fault("consent-denied", "The citizen denies consent", "नागरिक सहमति नहीं देता"),
      fault("state-changed", "The state comes back changed", "state बदलकर लौटता है"),
      fault("token-530", "The token endpoint answers 530", "token endpoint 530 देता है"),
      fault("hmac-differs", "The hmac header is wrong", "hmac हेडर गलत है"),
      fault("signature-broken", "One byte of the signed XML is changed", "हस्ताक्षरित XML की एक बाइट बदली है"),
      ...faults(s).map((known) => ({ ...known, state: on.get(known.id) ?? ("off" as const) })),
    ],
    variants: [
      fault("mime-as-text", "mime of a list as one text with commas", "सूची का mime अल्पविराम वाले एक पाठ के रूप में"),
      fault("uri-with-blank", "URIs of a list with a blank before them", "सूची के URI से पहले एक खाली जगह"),
    ],
    lines: [
      { id: 1, at: "2026-11-24T08:34:58Z", level: "info", method: "GET", path: "/public/oauth2/1/authorize", status: 200, error: null, remarks: [], faults: [] },
      {
        id: 2,
        at: "2026-11-24T08:35:02Z",
        level: "rule",
        method: "POST",
        path: "/public/oauth2/2/token",
        status: 400,
        error: "invalid_grant",
        remarks: [
          { rule: "redirect_uri is the one of the authorize request", expected: REDIRECT, received: "another one, from character 31", refused: true },
          { rule: "code_verifier gives the challenge (RFC 7636 4.6)", expected: "SHA-256 of the verifier", received: "a challenge made of the hexadecimal text", refused: false },
        ],
        faults: ["code-expired"],
      },
    ],
    differences: [
      { topic: s("Accounts", "खाते"), live: s("Real citizens, real Aadhaar", "असली नागरिक, असली आधार"), practice: s("Four fictional citizens", "चार काल्पनिक नागरिक") },
      { topic: s("Signing key", "हस्ताक्षर की कुंजी"), live: "UIDAI, NeGD", practice: s("A practice certificate that says so", "अभ्यास प्रमाणपत्र, नाम में ही लिखा है") },
      { topic: s("Second factor", "दूसरा चरण"), live: "OTP, PIN", practice: s("None", "नहीं") },
    ],
  };
}

/** The address as the program would give it for another device: with a state, which is this one's. */
export const ELSEWHERE = `${BASE}/oauth2/1/authorize?response_type=code&client_id=PRACTICE01&state=0f3c9a7be1d24586a0b1c2d3e4f50617&redirect_uri=http%3A%2F%2F127.0.0.1%3A8914%2Fcallback&code_challenge=${CHALLENGE}&code_challenge_method=S256`;

/** Where a code would be: its three corners, which no camera reads. */
export const QR = {
  size: 29,
  path: [
    [4, 4],
    [18, 4],
    [4, 18],
  ]
    .map(([x, y]) => `M${x} ${y}h7v7h-7zM${x! + 1} ${y! + 1}v5h5v-5zM${x! + 2} ${y! + 2}h3v3h-3z`)
    .join(""),
};
