/** Units and words that a number in a line belongs to; the notes use no others. */
const UNITS = /(?<=\d) (?=(?:s|ms|m|min|h|d|%|[kMG]i?B|[KMGT]i|seconds?|minutes?|hours?|days?)(?![\p{L}\d]))/gu;

/** The text with an unbreakable space between a number and its unit, so that no line ends in `after 10` and begins with `s`. */
export function joinUnits(text: string): string {
  return text.replace(UNITS, '\u00a0');
}
