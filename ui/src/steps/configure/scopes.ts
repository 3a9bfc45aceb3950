/*
 * The scopes a partner can ask for, in the order in which they are useful, each with the confidence
 * of our knowledge about it (API section 4.7). What each buys is in the words files.
 */
export const SCOPES: { scope: string; words: string; confidence: string }[] = [
  { scope: "openid", words: "scope-openid", confidence: "S23" },
  { scope: "userdetails", words: "scope-userdetails", confidence: "S" },
  { scope: "files.issueddocs", words: "scope-files-issueddocs", confidence: "S" },
  { scope: "files.uploadeddocs", words: "scope-files-uploadeddocs", confidence: "S" },
  { scope: "partners.PANCR", words: "scope-partners-pancr", confidence: "S" },
  { scope: "email", words: "scope-email", confidence: "2" },
  { scope: "address", words: "scope-address", confidence: "2" },
  { scope: "picture", words: "scope-picture", confidence: "2" },
  { scope: "avs", words: "scope-avs", confidence: "2" },
];

export function meaningOf(scope: string): string | null {
  return SCOPES.find((known) => known.scope === scope)?.words ?? null;
}
