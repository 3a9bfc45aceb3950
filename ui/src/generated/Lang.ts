export type Lang = "en" | "hi";
