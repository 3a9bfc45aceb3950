/** The index of the first UTF-16 unit in which two texts differ, or null when they are equal. */
export function parting(one: string, other: string): number | null {
  if (one === other) return null;
  const shorter = Math.min(one.length, other.length);
  for (let at = 0; at < shorter; at += 1) {
    if (one[at] !== other[at]) return at;
  }
  return shorter;
}
