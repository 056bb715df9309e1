/** A text as a part of a regular expression that finds the text itself: an author's word may hold any sign, as `c++` does. */
export function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
