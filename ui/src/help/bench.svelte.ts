/* Which bench of the workbench is in front; kept for the window's life. */
export const BENCHES = ["pkce", "hmac"] as const;
export type Bench = (typeof BENCHES)[number];

class Front {
  bench = $state<Bench>("pkce");
}

export const front = new Front();
