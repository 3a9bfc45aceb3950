export interface SecretView {
  state: "absent" | "keychain" | "memory";
  hint: string | null;
}
