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
  { scope: "careof", words: "scope-careof", confidence: "2" },
  { scope: "avs", words: "scope-avs", confidence: "2" },
  { scope: "avs_parent", words: "scope-avs-parent", confidence: "2" },
  { scope: "avs_parent_file", words: "scope-avs-parent-file", confidence: "2" },
  { scope: "entitydetails", words: "scope-entitydetails", confidence: "2" },
];

/** Beginnings of scopes that go on with a document type or URI. */
const FAMILIES = ["partners.", "file.partners/", "issued/"];

/**
 * Names of other providers and labels of tick boxes that were rejected or never confirmed, with the
 * scope that is meant; null where none is known.
 */
const GUESSES: Record<string, string | null> = {
  profile: "userdetails",
  phone: null,
  age_verification: "avs",
  ageverification: "avs",
  issued_documents: "files.issueddocs",
  "issued:aadhaar": null,
};

/** What can be said of a scope that the table does not have. */
export type Standing = { kind: "family" } | { kind: "guess"; meant: string | null } | { kind: "unknown" };

export function standingOf(scope: string): Standing {
  if (FAMILIES.some((family) => scope.startsWith(family) && scope.length > family.length)) {
    return { kind: "family" };
  }
  const guess = GUESSES[scope.toLowerCase()];
  return guess === undefined ? { kind: "unknown" } : { kind: "guess", meant: guess };
}

export function meaningOf(scope: string): string | null {
  return SCOPES.find((known) => known.scope === scope)?.words ?? null;
}
