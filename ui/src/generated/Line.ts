export type Line = "1.12" | "2.3" | "2.4";
