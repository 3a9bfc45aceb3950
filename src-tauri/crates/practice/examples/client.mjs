// A partner's application in one file, Node 20 or later, no dependencies.
import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";

const { BASE_URL, CLIENT_ID, CLIENT_SECRET, REDIRECT_URI } = process.env;

const verifier = randomBytes(48).toString("base64url");
const challenge = createHash("sha256").update(verifier).digest("base64url");
const state = randomBytes(32).toString("base64url");

// 1. Authorize. A browser would open this address; the practice locker answers with the redirect.
const authorize = new URL(`${BASE_URL}/oauth2/1/authorize`);
authorize.search = new URLSearchParams({
  response_type: "code",
  client_id: CLIENT_ID,
  redirect_uri: REDIRECT_URI,
  state,
  code_challenge: challenge,
  code_challenge_method: "S256",
  scope: "userdetails files.issueddocs",
  purpose: "Employee onboarding",
  service_name: "Example client",
});
const redirect = await fetch(authorize, { redirect: "manual" });
const back = new URL(redirect.headers.get("location"));
if (back.searchParams.has("error")) throw new Error(back.searchParams.get("error"));
if (back.searchParams.get("state") !== state) throw new Error("the state is not ours");

// 2. Token. The code is sent once.
const exchanged = await fetch(`${BASE_URL}/oauth2/1/token`, {
  method: "POST",
  body: new URLSearchParams({
    grant_type: "authorization_code",
    code: back.searchParams.get("code"),
    redirect_uri: REDIRECT_URI,
    code_verifier: verifier,
    client_id: CLIENT_ID,
    client_secret: CLIENT_SECRET,
  }),
});
const token = await exchanged.json();
if (!exchanged.ok) throw new Error(token.error);
const headers = { authorization: `Bearer ${token.access_token}` };

// 3. Documents. The first one with a PDF is fetched and its hmac checked over the raw bytes.
const list = await (await fetch(`${BASE_URL}/oauth2/2/files/issued`, { headers })).json();
const document = list.items.find((item) => item.mime.includes("application/pdf"));
const uri = encodeURIComponent(document.uri.trim());
const file = await fetch(`${BASE_URL}/oauth2/1/file/${uri}`, { headers });
const bytes = Buffer.from(await file.arrayBuffer());
const due = createHmac("sha256", CLIENT_SECRET).update(bytes).digest();
const came = Buffer.from(file.headers.get("hmac"), "base64");
if (came.length !== due.length || !timingSafeEqual(came, due)) throw new Error("the hmac differs");
console.log(`fetched ${document.doctype}, ${bytes.length} bytes, hmac right`);
