/*
 * What the stand-in says about files of the person's own, about what verdicts rest on, and about known
 * signers. Opening a file takes the next of the samples.
 */
import type {
  FileView,
  HashView,
  HmacBenchInput,
  HmacBenchView,
  HmacFormView,
  IpcError,
  LastFourView,
  SignerRow,
  SignersView,
  VerdictDetail,
  VerdictView,
} from "../generated";
import { fault } from "./fault";
import { DIGEST, verdict, type Say } from "./scenario";

export const SHARE_CODE = "1234";
const OTHER_DIGEST = `13d31e961a1a${DIGEST.slice(12).split("").reverse().join("")}`;

interface Sample {
  name: string;
  kind: FileView["kind"];
  verdict: VerdictView["verdict"] | null;
}

const SAMPLES: Sample[] = [
  { name: "e-aadhaar-practice.xml", kind: "eaadhaar", verdict: "valid" },
  { name: "offline-ekyc-2026112414052011.zip", kind: "zip", verdict: "valid" },
  { name: "marksheet-class-x.xml", kind: "certificate", verdict: "unknown-signer" },
  { name: "e-aadhaar-edited.xml", kind: "eaadhaar", verdict: "tampered" },
  { name: "holiday.xml", kind: "unknown", verdict: null },
];

interface Opened extends Sample {
  id: number;
  locked: boolean;
}

export class OwnFiles {
  #opened: Opened[] = [];
  #next = 0;
  #imported: SignerRow[] = [];

  open(): void {
    const sample = SAMPLES[this.#next % SAMPLES.length]!;
    this.#opened.push({ ...sample, id: 1001 + this.#next, locked: sample.kind === "zip" });
    this.#next += 1;
  }

  close(id: number): void {
    this.#opened = this.#opened.filter((known) => known.id !== id);
  }

  /** False when the code is another one. */
  unlock(id: number, code: string): boolean {
    const file = this.#opened.find((known) => known.id === id);
    if (file && code === SHARE_CODE) file.locked = false;
    return code === SHARE_CODE;
  }

  views(share: boolean, s: Say): FileView[] {
    return this.#opened.map(({ id, name, kind, verdict: kindOfVerdict, locked }) => ({
      id,
      name,
      size: kind === "zip" ? 9_871 : 14_206,
      kind,
      needsShareCode: locked,
      verdict: locked || !kindOfVerdict ? null : verdictOf(id, kindOfVerdict, share, s),
      problem: kindOfVerdict ? null : unreadable(s),
    }));
  }

  detail(id: number, share: boolean, s: Say): VerdictDetail {
    const file = this.#opened.find((known) => known.id === id);
    const changed = file?.verdict === "tampered";
    return {
      signedInfo: '<ds:SignedInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:CanonicalizationMethod Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"></ds:CanonicalizationMethod><ds:SignatureMethod Algorithm="http://www.w3.org/2000/09/xmldsig#rsa-sha1"></ds:SignatureMethod><ds:Reference URI=""></ds:Reference></ds:SignedInfo>',
      content: share ? null : '<KycRes ret="Y" ts="2026-11-24T14:05:20+05:30"><UidData uid="xxxxxxxx4821"><Poi dob="07-09-1994" gender="F" name="Asha Test Verma"></Poi></UidData></KycRes>',
      digestExpected: DIGEST,
      digestFound: changed ? OTHER_DIGEST : DIGEST,
      path: [
        { subject: "PRACTICE – NOT UIDAI – Lockstep document signer", issuer: "PRACTICE – Lockstep root CA", notBefore: "2026-01-01T00:00:00Z", notAfter: "2036-01-01T00:00:00Z", fingerprint: "c2".repeat(32) },
        { subject: "PRACTICE – Lockstep root CA", issuer: "PRACTICE – Lockstep root CA", notBefore: "2026-01-01T00:00:00Z", notAfter: "2046-01-01T00:00:00Z", fingerprint: "a7".repeat(32) },
      ],
      pathEnd: s("The path ends at the practice root, which vouches for nothing outside practice.", "शृंखला अभ्यास root पर समाप्त होती है, जो अभ्यास के बाहर किसी की गवाही नहीं देता।"),
    };
  }

  hash(value: string, s: Say): HashView {
    const readings = [
      s("number and share code, hashed once", "नंबर और share code, एक बार hash"),
      s("number and share code, hashed as often as the last Aadhaar digit says", "नंबर और share code, आधार के अंतिम अंक जितनी बार hash"),
    ];
    const matched = /^9000000001$|^asha@example\.in$/.test(value);
    return {
      matched: matched ? readings[1]! : null,
      tried: readings,
      sentence: matched
        ? s("What you entered gives the hash in the document.", "आपके लिखे मान से वही hash बनता है जो दस्तावेज़ में है।")
        : s("No known reading of what you entered gives the hash in the document.", "आपके लिखे मान को किसी भी ज्ञात तरीके से पढ़ने पर दस्तावेज़ वाला hash नहीं बनता।"),
    };
  }

  lastFour(digits: string, s: Say): LastFourView {
    const same = digits === "4821";
    return {
      same,
      sentence: same
        ? s("The document’s number ends in these digits.", "दस्तावेज़ का नंबर इन्हीं अंकों पर समाप्त होता है।")
        : s("The document’s number ends in other digits.", "दस्तावेज़ का नंबर दूसरे अंकों पर समाप्त होता है।"),
    };
  }

  signers(s: Say): SignersView {
    const row = (subject: string, issuer: string, documents: string, dates: [string, string], fingerprint: string, origin: SignerRow["origin"], standing: SignerRow["standing"], source: string): SignerRow => ({
      subject, issuer, documents, notBefore: dates[0], notAfter: dates[1], fingerprint, origin, standing, source,
    });
    return {
      signers: [
        row("DS UIDAI 05", "(n)Code Solutions CA 2014", s("Offline e-KYC", "Offline e-KYC"), ["2024-06-12T00:00:00Z", "2027-06-12T00:00:00Z"], "A1B2C3D4E5F60718293A4B5C6D7E8F90A1B2C3D4E5F60718293A4B5C6D7E8F90", "published", "current", s("Published by UIDAI", "UIDAI ने प्रकाशित किया")),
        row("DS UIDAI 03", "(n)Code Solutions CA 2014", s("e-Aadhaar, offline e-KYC", "e-Aadhaar, offline e-KYC"), ["2021-05-27T00:00:00Z", "2026-12-20T00:00:00Z"], "B2C3D4E5F60718293A4B5C6D7E8F90A1B2C3D4E5F60718293A4B5C6D7E8F90A1", "published", "expires-soon", s("Published by UIDAI", "UIDAI ने प्रकाशित किया")),
        row("PRACTICE – NOT UIDAI – Lockstep document signer", "PRACTICE – Lockstep root CA", s("Every practice document", "हर अभ्यास दस्तावेज़"), ["2026-01-01T00:00:00Z", "2036-01-01T00:00:00Z"], "9F2A5C0177DE4B6B10E38D942FA0C6E15B7D0C3FA1B2C3D4E5F60718293A4B5C", "practice", "current", s("Comes with the practice locker", "अभ्यास लॉकर के साथ आया")),
        ...this.#imported,
      ],
      gaps: [
        { name: "Digital India Corporation", sentence: s("Signs certificates in DigiLocker. Its certificate is published nowhere that was found.", "DigiLocker के प्रमाणपत्रों पर हस्ताक्षर करता है। इसका प्रमाणपत्र कहीं प्रकाशित नहीं मिला।") },
      ],
    };
  }

  import(text: string, s: Say): SignersView {
    if (!/^\s*(-----BEGIN CERTIFICATE-----|MII)/.test(text)) {
      throw fault("certificate-unreadable", "you", s("This is no certificate: it does not begin like one.", "यह प्रमाणपत्र नहीं है: शुरुआत वैसी नहीं है।"), s("Copy everything from -----BEGIN CERTIFICATE----- to the end.", "-----BEGIN CERTIFICATE----- से अंत तक सब कॉपी करें।"));
    }
    this.#imported.push({
      subject: "Board of Secondary Education (practice)",
      issuer: "Example CA",
      documents: s("Every document", "हर दस्तावेज़"),
      notBefore: "2023-01-01T00:00:00Z",
      notAfter: "2026-01-01T00:00:00Z",
      fingerprint: "C0FFEE0000000000000000000000000000000000000000000000000000000001",
      origin: "imported",
      standing: "expired",
      source: s("Imported on this computer", "इसी कंप्यूटर पर जोड़ा गया"),
    });
    return this.signers(s);
  }

  forget(fingerprint: string, s: Say): SignersView {
    this.#imported = this.#imported.filter((known) => known.fingerprint !== fingerprint);
    return this.signers(s);
  }
}

function verdictOf(id: number, kind: VerdictView["verdict"], share: boolean, s: Say): VerdictView {
  const whole = verdict(id, share, s);
  if (kind === "valid") return whole;
  const unknown = kind === "unknown-signer";
  return {
    ...whole,
    verdict: kind,
    practice: false,
    reason: unknown
      ? s("The content is as it was signed. The key is on no list that Lockstep has.", "सामग्री वैसी ही है जैसी हस्ताक्षर के समय थी। कुंजी Lockstep की किसी सूची में नहीं है।")
      : s("At least one byte differs from what was signed.", "कम से कम एक बाइट उससे अलग है जिस पर हस्ताक्षर हुए थे।"),
    parts: [
      { ...whole.parts[0]!, state: unknown ? "good" : "bad", sentence: unknown ? whole.parts[0]!.sentence : s("The digest of the content is another one than the signature says.", "सामग्री का digest हस्ताक्षर वाले से अलग है।") },
      { ...whole.parts[1]!, sentence: s("The key is on no list that Lockstep has.", "कुंजी Lockstep की किसी सूची में नहीं है।") },
      { ...whole.parts[2]!, state: "not-checked", sentence: s("Without a known signer there is nothing to check the dates against.", "हस्ताक्षरकर्ता अज्ञात हो तो तारीख़ें मिलाने को कुछ नहीं।") },
    ],
    signer: unknown ? { ...whole.signer!, subject: "Digital India Corporation", issuer: "Example CA", practice: false } : whole.signer,
    preview: unknown ? whole.preview : [],
    photo: null,
    proves: unknown ? whole.proves : [],
  };
}

export const HMAC_FORMS: HmacFormView[] = [
  { id: "pull-issuers", fields: ["clientid", "ts"] },
  { id: "pull-doctype", fields: ["clientid", "orgid", "ts"] },
];

export function hmac({ kind, secret, body, fields, theirs }: HmacBenchInput): HmacBenchView {
  const base64 = "B0/ZcwOSxd3sSry+XL2xDJzkO8ScWMJjD7pmI4Im8N8=";
  const hex = "074fd9730392c5ddec4abcbe5cbdb10c9ce43bc49c58c2630fba66238226f0df";
  const known = secret !== "" && (theirs === base64 || theirs === hex);
  return {
    toSign: kind === "body" ? body : ["••••••", ...fields.map((field) => field.value)].join(""),
    hex,
    base64,
    matches: theirs === "" ? null : known,
    mistake: theirs === "" || known ? null : "Yours is the hex text, encoded in Base64. Encode the 32 bytes themselves.",
  };
}

function unreadable(s: Say): IpcError {
  return fault("file-unreadable", "you", s("This file is no XML document that Lockstep can read.", "यह फ़ाइल ऐसा XML दस्तावेज़ नहीं जिसे Lockstep पढ़ सके।"), s("Choose the XML as it was downloaded; do not open and save it in an editor before.", "XML वैसी ही चुनें जैसी डाउनलोड हुई; पहले किसी एडिटर में खोलकर न सहेजें।"));
}
