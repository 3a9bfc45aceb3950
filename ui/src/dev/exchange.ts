/* An exchange with the practice locker: what the evidence shows of it, and the line of its log. */
import type { ExchangeView } from "../generated";
import * as scene from "./scenario";
import type { StandIn } from "./stand-in";

export function record(
  program: StandIn,
  method: string,
  path: string,
  title: string,
  status: number,
  body: string | null,
  answer: string,
): void {
  const exchange: ExchangeView = {
    id: program.nextId(),
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
  program.send({ kind: "exchange", exchange });
  program.send({ kind: "practice", line: { id: 100 + exchange.id, at: exchange.at, level: "info", method, path: `/public${path}`, status, error: null, remarks: [], faults: [] } });
}
