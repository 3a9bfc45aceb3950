/* Documents and their verdicts, files of one's own, signers, the report. */
import type { DeskView, DocumentSummary, ReportView } from "../../generated";
import { record } from "../exchange";
import { fault } from "../fault";
import { PDF } from "../papers";
import * as scene from "../scenario";
import type { Commands, StandIn } from "../stand-in";

export function use(program: StandIn): Commands {
  const { desk, own } = program;
  return {
    fetch_issued: () => {
      record(program, "GET", "/oauth2/2/files/issued", program.say("List issued documents", "जारी दस्तावेज़ों की सूची"), 200, null, '{"items":[{"name":"PAN Verification Record","doctype":"PANCR"}]}');
      desk.issued = scene.ISSUED;
      return desk;
    },
    fetch_document: ({ uri, format }: { uri: string; format: string }) => fetchOne(program, uri, format),
    fetch_eaadhaar: () => fetchOne(program, "eaadhaar", "eaadhaar"),
    document_bytes: ({ reveal }: { reveal: boolean }) => {
      if (desk.screenShare && !reveal) {
        throw fault("hidden-while-sharing", "you", "Hidden while the screen is shared.", "Reveal it, or switch screen share off.");
      }
      return PDF.buffer.slice(0);
    },
    document_tree: () => scene.tree(desk.screenShare),
    verify_document: ({ id }: { id: number }) => {
      desk.verdicts = [scene.verdict(id, desk.screenShare, program.say)];
      return desk;
    },
    open_file: () => {
      own.open();
      return desk;
    },
    close_file: ({ id }: { id: number }) => {
      own.close(id);
      return desk;
    },
    unlock_file: ({ id, shareCode }: { id: number; shareCode: string }) => {
      const s = program.say;
      if (!own.unlock(id, shareCode)) {
        throw fault("share-code", "you", s("This share code does not open the archive.", "यह share code इस ZIP को नहीं खोलता।"), s("Ask the holder for the code they chose for this download.", "धारक से वह कोड पूछें जो उसने इस डाउनलोड के लिए चुना।"));
      }
      return desk;
    },
    verdict_detail: ({ id }: { id: number }) => own.detail(id, desk.screenShare, program.say),
    compare_original: () => ({
      path: "/Certificate/CertificateData/KycRes/UidData/Poi/@name",
      sentence: program.say("They part here: the original has another value.", "यहाँ से अलग: मूल में मान दूसरा है।"),
    }),
    compare_hash: ({ value }: { value: string }) => own.hash(value, program.say),
    compare_last_four: ({ digits }: { digits: string }) => own.lastFour(digits, program.say),
    signers: () => own.signers(program.say),
    import_signer_file: () => own.signers(program.say),
    import_signer: ({ text }: { text: string }) => own.import(text, program.say),
    forget_signer: ({ fingerprint }: { fingerprint: string }) => own.forget(fingerprint, program.say),
    report: () => report(desk, program.say),
    save_report: ({ format }: { format: string }) =>
      `/home/partner/Downloads/lockstep-report-2026-11-24.${format}`,
  };
}

function fetchOne(program: StandIn, uri: string, format: string): DeskView {
  const { desk, say: s } = program;
  const known = scene.ISSUED.find((item) => item.uri === uri);
  const kind: DocumentSummary["kind"] = format === "file" ? "pdf" : format === "eaadhaar" ? "eaadhaar" : "certificate";
  const path = format === "eaadhaar" ? "/oauth2/3/xml/eaadhaar" : format === "xml" ? `/oauth2/1/xml/${uri}` : `/oauth2/1/file/${uri}`;
  record(program, "GET", path, format === "eaadhaar" ? s("Fetch the e-Aadhaar", "e-Aadhaar मँगाना") : s("Fetch a document", "दस्तावेज़ मँगाना"), 200, null, kind === "pdf" ? "(12 431 bytes, application/pdf)" : "<Certificate>…</Certificate>");
  desk.documents = [
    ...desk.documents,
    {
      id: desk.documents.length + 1,
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
  return desk;
}

function report(desk: DeskView, s: scene.Say): ReportView {
  return {
    html: "<!doctype html><title>Lockstep</title>",
    json: "{}",
    generatedAt: new Date().toISOString(),
    environment: desk.environment ?? "practice",
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
