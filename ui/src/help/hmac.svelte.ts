/*
 * The two values that DigiLocker calls hmac. Documents and uploads carry a real HMAC-SHA256 over the
 * raw body, keyed with the client secret, in Base64 (API section 11.1). The meta APIs want the plain
 * SHA-256 of the secret and the fields written one behind the other, in hex (section 11.2); the order
 * differs from API to API and is the usual mistake. Which order is which comes from the program.
 */
import * as api from "../api";
import type { HmacBenchView, HmacFormView, HmacKind } from "../generated";
import { Question } from "../parts/question.svelte";

const VECTORS = {
  body: {
    secret: "simsecret0123456789a",
    body: "hello digilocker\n",
    values: {},
    theirs: "B0/ZcwOSxd3sSry+XL2xDJzkO8ScWMJjD7pmI4Im8N8=",
  },
  fields: {
    secret: "simsecret0123456789a",
    body: "",
    values: { clientid: "XX00TEST01", orgid: "000018", ts: "1700000000" },
    theirs: "43d6eeb63bae0f764809ca4310ec6551c6cc50b3af628098ff8f258e53ae66ac",
  },
};

export class HmacBench {
  kind = $state<HmacKind>("body");
  secret = $state("");
  body = $state("");
  theirs = $state("");
  forms = $state.raw<HmacFormView[]>([]);
  order = $state("pull-doctype");
  /** By name, so that a value survives the choice of another API. */
  values = $state<Record<string, string>>({});
  result = new Question<HmacBenchView>();

  names = $derived(this.forms.find((form) => form.id === this.order)?.fields ?? []);

  async load(): Promise<void> {
    this.forms = await api.hmacForms();
  }

  choose(kind: HmacKind): void {
    this.kind = kind;
    this.result.clear();
  }

  compute(): Promise<boolean> {
    const names = this.kind === "fields" ? this.names : [];
    const input = {
      kind: this.kind,
      secret: this.secret,
      body: this.kind === "body" ? this.body : "",
      form: this.order,
      fields: names.map((name) => ({ name, value: this.values[name] ?? "" })),
      theirs: this.theirs.trim(),
    };
    return this.result.ask(() => api.hmacBench(input));
  }

  offerVector(): Promise<boolean> {
    const { values, ...vector } = VECTORS[this.kind];
    Object.assign(this, vector, { values: { ...values }, order: "pull-doctype" });
    return this.compute();
  }
}
