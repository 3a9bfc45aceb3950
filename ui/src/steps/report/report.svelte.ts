/*
 * The report of this run. It is made by the program, in the person's language, and read again whenever
 * the desk changes; the window shows its parts and lets the program write the files.
 */
import * as api from "../../api";
import type { IpcError, ReportView } from "../../generated";

export class Report {
  view = $state.raw<ReportView | null>(null);
  failure = $state.raw<IpcError | null>(null);
  saved = $state<string | null>(null);

  async read(): Promise<void> {
    try {
      this.view = await api.report();
      this.failure = null;
    } catch (thrown) {
      this.failure = api.asIpcError(thrown);
    }
  }

  async save(format: "html" | "json"): Promise<void> {
    this.saved = null;
    try {
      this.saved = await api.saveReport(format);
      this.failure = null;
    } catch (thrown) {
      this.failure = api.asIpcError(thrown);
    }
  }
}
