/*
 * The stand-in's room of the APIs: a few pages of each kind, enough to draw every part of the form and
 * of a result. What the real program says is longer and is tested there.
 */
import type { ApiGroup, ApiPage, ApiStanding, DeskView, TryField, TryResult } from "../generated";
import { fault } from "./fault";

const PAGE = (id: string, title: string, method: string, path: string): ApiPage => ({
  row: { id, title, method, path, standing: "offered", reason: null },
  purpose: `What ${title} is for.`,
  section: "5.1",
  faq: [5],
  url: path && `http://127.0.0.1:4000/public${path}`,
  authentication: "The access token as Bearer",
  lines: [
    {
      service: "meri-pehchaan",
      line: "2.4",
      standing: "offered",
      url: `${method} https://digilocker.meripehchaan.gov.in/public${path}`,
      confidence: "S24",
      dated: "2026-09",
      own: true,
    },
  ],
  parameters: [
    {
      name: "Authorization",
      place: "header",
      required: true,
      source: "Bearer, and the access token of the citizen’s sign-in",
      value: null,
    },
  ],
  answer: "JSON.",
  answerSample: '{"name":"Asha Test Verma"}',
  errors: [
    {
      status: 401,
      code: "invalid_token",
      texts: ["The access token is invalid"],
      fault: "invalid-token",
      title: "The token is not accepted",
      cause: "It ended or was revoked.",
      fix: "Sign in again.",
      party: "you",
      faq: [12],
      confidence: "S",
    },
  ],
  samples: [
    { language: "curl", text: `curl -H "Authorization: Bearer $ACCESS_TOKEN" ${path}` },
    { language: "node", text: "const answer = await fetch(url);" },
    { language: "python", text: "import urllib.request" },
  ],
  form: {
    blocked: null,
    step: null,
    changes: null,
    fields: [],
    actions: [{ id: "send", label: "Send the request", confirm: false }],
  },
});

const FIELD = (id: string, label: string, kind: TryField["kind"]): TryField => ({
  id,
  label,
  hint: null,
  kind,
  required: true,
  value: "",
  options: [],
  loads: null,
});

export class ApiRoom {
  #chosen = "";
  #hasTypes = false;

  groups(desk: DeskView): ApiGroup[] {
    const rows = ["user", "uploaded", "upload", "verify-account", "pull-document", "entity"];
    const pages = rows.map((id) => this.page(id, desk).row);
    return [{ id: "account", title: "The account", pages }];
  }

  page(id: string, desk: DeskView): ApiPage {
    const page = this.#page(id);
    if (page.row.standing === "offered" && !desk.token && id !== "verify-account") {
      page.form = {
        ...page.form,
        blocked: "This call needs a token: sign in first.",
        step: "sign-in",
        fields: [],
        actions: [],
      };
    }
    return page;
  }

  choose(desk: DeskView): ApiPage {
    this.#chosen = "marks.pdf, 8 bytes";
    return this.page("upload", desk);
  }

  try(id: string, values: Record<string, string>, desk: DeskView): TryResult {
    if (id === "pull-doctype") this.#hasTypes = true;
    const failed = values["id"] === "gone";
    return {
      sentence: failed ? "The service did not do it." : "The service answered.",
      problem: failed
        ? fault("folder-unknown", "you", "There is no such folder.", "List the topmost folder again.")
        : null,
      exchange: null,
      practice: true,
      rows: [
        { label: "name", value: "••••••", sensitive: true, next: null },
        {
          label: "Folder",
          value: "College",
          sensitive: true,
          next: { page: "uploaded", label: "Open it", values: { id: "gone" } },
        },
      ],
      working: {
        construction: "SHA-256 over the client secret and these fields in this order",
        fields: [
          ["clientid", "XX00TEST01"],
          ["ts", "1700000000"],
        ],
        signed: "[client secret]XX00TEST011700000000",
      },
      checks: [],
      texts: [],
      page: this.page(id, desk),
    };
  }

  #page(id: string): ApiPage {
    switch (id) {
      case "uploaded":
        return PAGE(id, "Uploaded documents", "GET", "/oauth2/1/files");
      case "upload": {
        const page = PAGE(id, "Upload a file", "POST", "/oauth2/1/file/upload");
        page.form.changes = "The file is put into the citizen’s account.";
        page.form.fields = [
          { ...FIELD("file", "File", "file"), value: this.#chosen },
          { ...FIELD("path", "Path in the account", "text"), value: this.#chosen && "/marks.pdf" },
        ];
        page.form.actions = [{ id: "send", label: "Send the request", confirm: true }];
        return page;
      }
      case "verify-account": {
        const page = PAGE(id, "Verify account", "POST", "/account/2/verify");
        page.form.fields = [FIELD("number", "Number", "secret")];
        return page;
      }
      case "pull-document": {
        const page = PAGE(id, "Pull a document", "POST", "/oauth2/1/pull/pulldocument");
        const options = [{ value: "000018", label: "Central Board · 000018" }];
        page.form.fields = [
          { ...FIELD("orgid", "Issuer", "choice"), options, loads: "pull-doctype" },
        ];
        if (this.#hasTypes) {
          const answers = [
            { value: "Y", label: "The citizen agrees" },
            { value: "N", label: "The citizen does not agree" },
          ];
          page.form.fields.push({
            ...FIELD("consent", "Does the citizen agree?", "consent"),
            options: answers,
          });
        }
        return page;
      }
      case "entity": {
        const page = PAGE(id, "Organisation details", "GET", "/oauth2/1/entity");
        const standing: ApiStanding = "absent";
        page.row = { ...page.row, standing, reason: "Line 2.4 does not have this call." };
        page.form = {
          blocked: "There is nothing to send on your line.",
          step: null,
          changes: null,
          fields: [],
          actions: [],
        };
        return page;
      }
      default:
        return PAGE(id, "User details", "GET", "/oauth2/1/user");
    }
  }
}
