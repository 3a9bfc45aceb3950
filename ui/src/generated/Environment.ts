export type Environment = "practice" | "production";
