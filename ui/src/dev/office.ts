/*
 * What the stand-in says about prerequisites and mails. The facts are the program's own knowledge
 * files, read here by the few rules that they keep; what a form does with them is played.
 */
import mailFile from "../../../src-tauri/crates/diagnosis/knowledge/mails.toml?raw";
import itemFile from "../../../src-tauri/crates/diagnosis/knowledge/prerequisites.toml?raw";
import type {
  DeskView,
  FieldError,
  IdentityView,
  MailField,
  MailForm,
  MailView,
  PreparationView,
  Role,
  StageView,
  StepStatus,
  TaskForm,
  TaskView,
} from "../generated";
import { refusal } from "./fault";
import type { Say } from "./scenario";

type Fields = Record<string, string>;

export class Office {
  #tasks = new Map<string, TaskForm>();

  role: Role = "meri-pehchaan";

  preparation(s: Say): PreparationView {
    const isFor = (block: string) => block.includes(`"${this.role}"`);
    const items = blocks(itemFile, "item").filter(isFor);
    return {
      role: this.role,
      tasks: items.map((block) => this.#task(block, s)),
      stages: blocks(itemFile, "stage").filter(isFor).map((block) => ({ ...fact(block, s), actor: top(block)["actor"] }) as unknown as StageView),
    };
  }

  setTask(id: string, form: TaskForm, s: Say): PreparationView {
    const fields: FieldError[] = [];
    if (form.progress === "waiting" && !form.waitingOn.trim()) fields.push({ field: "waitingOn", message: s("Say who has to act.", "लिखें कि किसे काम करना है।") });
    if (/secret=/.test(form.note)) fields.push({ field: "note", message: s("This looks like a secret or a personal number.", "यह गोपनीय मान या निजी संख्या जैसा दिखता है।") });
    if (fields.length > 0) throw refusal(fields, s);
    this.#tasks.set(id, form);
    return this.preparation(s);
  }

  identity(value: string, s: Say): IdentityView {
    return /^\d{2}[A-Z]{5}\d{4}[A-Z][1-9A-Z]Z[0-9A-Z]$/.test(value.trim())
      ? { ok: true, sentence: s("Structure and check digit fit. Only API Setu can say whether it is registered.", "रचना और check digit ठीक हैं। पंजीकृत है या नहीं, यह केवल API Setu बता सकता है।") }
      : { ok: false, sentence: s("The character at position 3 must be a letter A to Z.", "स्थान 3 पर A से Z का अक्षर होना चाहिए।") };
  }

  status(): StepStatus {
    const all = this.preparation((en) => en).tasks.map(({ progress }) => progress);
    const open = all.filter((progress) => progress !== "done" && progress !== "not-needed");
    if (open.length === 0) return "completed";
    if (open.every((progress) => progress === "waiting")) return "waiting";
    return all.every((progress) => progress === "not-yet") ? "not-started" : "in-progress";
  }

  forms(desk: DeskView, s: Say): MailForm[] {
    const addresses = new Map(blocks(mailFile, "address").map((block) => [top(block)["id"], block]));
    return blocks(mailFile, "form").map((block) => {
      const own = top(block);
      const address = addresses.get(own["to"]) ?? "";
      const title = block.match(/^title = \{(.*)\}$/m)?.[1] ?? "";
      return {
        ...fact(address, s),
        id: own["id"] ?? "",
        title: pick(title, s),
        faq: JSON.parse(block.match(/^faq = (\[.*\])$/m)?.[1] ?? "[]"),
        to: top(address)["mail"] ?? "",
        fields: [...block.matchAll(/^ {2}\{(.*)\},$/gm)].map(([, line]) => field(line as string, desk, s)),
      };
    });
  }

  compose(id: string, values: Fields, desk: DeskView, s: Say): MailView {
    const form = this.forms(desk, s).find((one) => one.id === id)!;
    const problems = form.fields.filter((one) => one.required && !values[one.id]?.trim()).map((one) => ({ field: one.id, message: s("Support cannot act without this.", "इसके बिना सहायता टीम कुछ नहीं कर सकती।") }));
    if (problems.length > 0) return { to: "", subject: "", body: "", opens: false, problems };
    const lines = form.fields.map((one) => `${one.id}: ${values[one.id]}`);
    const body = `Dear partner team,\n\n${lines.join("\n")}\n\nWith regards\n`;
    return { to: form.to, subject: `DigiLocker: ${id}, client id ${values["client-id"] ?? ""}`, body, opens: body.length < 1900, problems: [] };
  }

  #task(block: string, s: Say): TaskView {
    const own = top(block);
    const kept = this.#tasks.get(own["id"] ?? "");
    const check = own["check"] as TaskView["check"] | "redirect-uri" | "logo" | "website" | undefined;
    const judged = check === undefined || check === "redirect-uri" || check === "logo" || check === "website" ? null : check;
    return {
      ...(fact(block, s) as unknown as TaskView),
      actor: own["owner"] as TaskView["actor"],
      check: judged,
      look: check === "logo" || check === "website" ? check : null,
      step: check === "redirect-uri" ? "register-client" : null,
      progress: kept?.progress ?? "not-yet",
      owner: kept?.owner ?? "",
      waitingOn: kept?.waitingOn ?? "",
      date: kept?.date || null,
      note: kept?.note ?? "",
    };
  }
}

export function blocks(file: string, name: string): string[] {
  return file.split(/^(?=\[\[)/m).filter((block) => block.startsWith(`[[${name}]]`));
}

/** The plain lines of a block. */
export function top(block: string): Fields {
  return Object.fromEntries([...block.matchAll(/^(\w+) = ("(?:[^"\\]|\\.)*")$/gm)].map(([, key, value]) => [key, JSON.parse(value as string) as string]));
}

/** The pairs within one line. */
export function pairs(line: string): Fields {
  return Object.fromEntries([...line.matchAll(/(\w+) = ("(?:[^"\\]|\\.)*")/g)].map(([, key, value]) => [key, JSON.parse(value as string) as string]));
}

function pick(line: string, s: Say): string {
  const said = pairs(line);
  return s(said["en"] ?? "", said["hi"] ?? "");
}

export function fact(block: string, s: Say): { id: string; title: string; text: string; takes: string; source: string; confidence: string; lastChecked: string } {
  const own = top(block);
  const [en, hi] = ["en", "hi"].map((lang) => pairs(block.match(new RegExp(`^${lang} = \\{(.*)\\}$`, "m"))?.[1] ?? ""));
  const said = (key: string) => s(en?.[key] ?? "", hi?.[key] ?? "");
  return { id: own["id"] ?? "", title: said("title"), text: said("text"), takes: said("takes"), source: own["source"] ?? "", confidence: own["confidence"] ?? "", lastChecked: own["last_checked"] ?? "" };
}

function field(line: string, desk: DeskView, s: Say): MailField {
  const own = pairs(line);
  const id = own["id"] ?? "";
  const partner = desk.environment === "production" ? desk.partner : null;
  const known: Fields = { "client-id": partner?.clientId ?? "", entity: partner?.name ?? "", "old-url": partner?.redirectUri ?? "" };
  return { id, label: s(own["en"] ?? "", own["hi"] ?? ""), kind: own["kind"] as MailField["kind"], required: line.includes("required = true"), value: known[id] ?? "" };
}
