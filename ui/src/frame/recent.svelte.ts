/* The partner files that were open before. A list that cannot be read is an empty one. */
import * as api from "../api";
import type { RecentFile } from "../generated";

export class Recent {
  files = $state.raw<RecentFile[]>([]);

  async read(): Promise<void> {
    this.files = await api.recentPartnerFiles().catch(() => []);
  }
}
