export type Door = "window" | "browser" | "paste";
