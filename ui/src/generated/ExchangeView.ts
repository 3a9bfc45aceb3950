import type { CheckView } from "./CheckView";
import type { IpcError } from "./IpcError";

export interface ExchangeView {
  id: number;
  at: string;
  api: string;
  title: string;
  method: string;
  url: string;
  requestHeaders: [string, string][];
  requestBody: string | null;
  status: number | null;
  responseHeaders: [string, string][];
  responseBody: string | null;
  size: number;
  millis: number;
  failure: IpcError | null;
  checks: CheckView[];
  curl: string;
}
