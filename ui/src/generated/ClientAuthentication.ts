export type ClientAuthentication = "body" | "basic" | "none";
