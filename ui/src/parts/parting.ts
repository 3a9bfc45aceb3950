import type { PartingView } from "../generated";

/** The index of the first character in which two texts differ, or null when they are equal. */
export function parting(one: string, other: string): number | null {
  if (one === other) return null;
  const [first, second] = [[...one], [...other]];
  let at = 0;
  while (at < first.length && first[at] === second[at]) at += 1;
  return at;
}

export interface Piece {
  text: string;
  /** Whether the other text has something else here; an empty piece is a place where it has more. */
  parts: boolean;
}

/**
 * One of two texts, cut at the places at which they part. Positions count characters, not UTF-16
 * units, and are those of the first text.
 */
export function pieces(
  text: string,
  partings: PartingView[],
  side: "first" | "second",
): Piece[] {
  const letters = [...text];
  const found: Piece[] = [];
  let at = 0;
  let shift = 0;
  for (const { position, first, second } of partings) {
    const own = [...(side === "first" ? first : second)].length;
    const start = position - 1 + (side === "first" ? 0 : shift);
    found.push({ text: letters.slice(at, start).join(""), parts: false });
    found.push({ text: letters.slice(start, start + own).join(""), parts: true });
    at = start + own;
    shift += [...second].length - [...first].length;
  }
  found.push({ text: letters.slice(at).join(""), parts: false });
  return found.filter((piece) => piece.parts || piece.text !== "");
}

/** A text whose invisible characters can be seen: blanks as ␣, others by their number. */
export function shown(text: string): string {
  return text.replace(/[\s\p{C}]/gu, (letter) =>
    letter === " "
      ? "␣"
      : `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`,
  );
}
