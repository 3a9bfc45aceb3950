/* The sign-in: the list before it, the attempt, its doors, the way back, the exchange of the code. */
import type { AttemptView, BrowserLeg, DeskView, Door, ElsewhereView, PartnerView } from "../../generated";
import { record } from "../exchange";
import { fault } from "../fault";
import { preflight } from "../ready";
import * as scene from "../scenario";
import type { Commands, StandIn } from "../stand-in";

export function connect(program: StandIn): Commands {
  const { desk } = program;
  return {
    preflight: ({ ask }: { ask: boolean }) => preflight(desk, ask, program.say),
    prepare_sign_in: () =>
      Object.assign(desk, { attempt: prepared(desk.partner!, program.say), token: null }),
    open_door: ({ door }: { door: Door }) => open(program, door),
    sign_in_elsewhere: () => elsewhere(program),
    paste_callback: ({ address }: { address: string }) => paste(program, address),
    cancel_sign_in: () => {
      const s = program.say;
      desk.attempt!.stage = "failed";
      desk.attempt!.failure = fault("attempt-cancelled", "you", s("The sign-in was cancelled here before the citizen finished.", "नागरिक के पूरा करने से पहले साइन इन यहाँ रद्द किया गया।"), s("Prepare a fresh request when you are ready.", "तैयार होने पर नया अनुरोध बनाएँ।"));
      return desk;
    },
    exchange_code: () => {
      const s = program.say;
      record(program, "POST", "/oauth2/2/token", s("Exchange the code for a token", "Code देकर टोकन लेना"), 200, "grant_type=authorization_code&code=••••••&redirect_uri=http%3A%2F%2F127.0.0.1%3A8914%2Fcallback&code_verifier=••••••&client_id=PRACTICE01&client_secret=••••••", '{"access_token":"••••••","expires_in":3600,"token_type":"Bearer","scope":"openid userdetails files.issueddocs","id_token":"••••••"}');
      desk.token = scene.token(desk.screenShare, s);
      desk.attempt!.stage = "authorised";
      return desk;
    },
  };
}

function prepared(partner: PartnerView, s: scene.Say): AttemptView {
  const endpoint = `${partner.baseUrl}/oauth2/1/authorize`;
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

function open(program: StandIn, door: Door): DeskView {
  const attempt = program.desk.attempt!;
  Object.assign(attempt, {
    stage: "waiting",
    door,
    deadline: new Date(Date.now() + 300_000).toISOString(),
    waitingFor: "you",
  });
  leg(program, "authorize-opened", attempt.authorizeUrl, door, "");
  if (door !== "paste" && !program.options.hold) {
    setTimeout(() => comeBack(program, door), 8 * program.delay);
  }
  return program.desk;
}

function elsewhere(program: StandIn): ElsewhereView {
  const { desk, say: s } = program;
  if (desk.screenShare) {
    throw fault("hidden", "you", s("The value is hidden while the screen is shared.", "स्क्रीन साझा होने पर मान छिपा है।"), s("End screen-share mode with F8.", "F8 से स्क्रीन-साझा मोड बंद करें।"));
  }
  if (desk.attempt!.stage === "prepared") {
    open(program, "paste");
    program.sendDesk();
  }
  return {
    address: scene.ELSEWHERE,
    note: s("Scan the code or send yourself the address, and sign in there. Then paste the address that the browser ends at.", "कोड स्कैन करें या पता अपने को भेजें, और वहाँ साइन इन करें। फिर वह पता चिपकाएँ जहाँ ब्राउज़र पहुँचे।"),
    qr: scene.QR,
  };
}

function comeBack(program: StandIn, door: Door): void {
  const { attempt } = program.desk;
  if (attempt?.stage !== "waiting") return;
  const s = program.say;
  if (program.options.deny) {
    attempt.stage = "failed";
    attempt.failure = fault("consent-denied", "citizen", s("The citizen pressed Deny on the consent page.", "नागरिक ने सहमति पेज पर मना किया।"), s("Ask why the data is needed in words the citizen understands, then begin again.", "बताएँ कि डेटा क्यों चाहिए, फिर से शुरू करें।"));
    leg(program, "refused", `${scene.REDIRECT}?error=access_denied&state=••••••`, door, s("Consent denied", "सहमति नहीं मिली"));
  } else {
    attempt.stage = "returned";
    leg(program, "callback", `${scene.REDIRECT}?code=••••••&state=••••••`, door, s("state matches", "state मेल खाता है"));
  }
  program.sendDesk();
}

function paste(program: StandIn, address: string): DeskView {
  const s = program.say;
  if (!address.includes("code=")) {
    throw fault("callback-without-code", "you", s("The address carries no code.", "इस पते में code नहीं है।"), s("Paste the whole address of the page you landed on.", "जिस पेज पर पहुँचे उसका पूरा पता चिपकाएँ।"));
  }
  program.desk.attempt!.stage = "returned";
  leg(program, "callback", `${scene.REDIRECT}?code=••••••&state=••••••`, "paste", "");
  return program.desk;
}

function leg(program: StandIn, kind: BrowserLeg["leg"], url: string, door: Door, note: string): void {
  const browser: BrowserLeg = { id: program.nextId(), at: new Date().toISOString(), leg: kind, url, door, note };
  program.send({ kind: "browser", browser });
}
