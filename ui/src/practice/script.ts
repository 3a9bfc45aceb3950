/*
 * Names of citizens come in their own scripts without saying in which language. A screen reader needs
 * one: the most spoken language of the script is taken.
 */
const SCRIPTS: [RegExp, string][] = [
  [/\p{Script=Devanagari}/u, "hi"],
  [/\p{Script=Bengali}/u, "bn"],
  [/\p{Script=Tamil}/u, "ta"],
  [/\p{Script=Telugu}/u, "te"],
  [/\p{Script=Gujarati}/u, "gu"],
  [/\p{Script=Kannada}/u, "kn"],
  [/\p{Script=Malayalam}/u, "ml"],
  [/\p{Script=Gurmukhi}/u, "pa"],
  [/\p{Script=Oriya}/u, "or"],
  [/\p{Script=Arabic}/u, "ur"],
];

/** BCP 47 tag of a name's script, or undefined for Latin. */
export function scriptOf(name: string): string | undefined {
  return SCRIPTS.find(([script]) => script.test(name))?.[1];
}
