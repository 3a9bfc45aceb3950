/** The tags of the protocol reference that have words; a statement may carry several ("S24 2"). */
export const TAGS = ["S", "S23", "S112", "S24", "ISS", "OA", "2", "I", "U", "D", "RFC"];

export function tagsOf(confidence: string): string[] {
  return confidence.split(/[^A-Za-z0-9]+/).filter((part) => TAGS.includes(part));
}
