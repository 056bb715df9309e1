/** A run of letters and digits, with the signs that belong to it in commands and errors: `-it`, `--previous`, `exit-137`, `0/1`. */
const WORD = /--?[\p{L}\d][\p{L}\d-]*|[\p{L}\d]+(?:[-_./:][\p{L}\d]+)*/gu;

/**
 * The words of a text as the search knows them, lower case. A compound comes whole, in parts and joined:
 * `port-forward` -> port-forward, port, forward, portforward; `CrashLoopBackOff` -> crashloopbackoff, crash, loop, back, off.
 */
export function splitWords(text: string): string[] {
  return [...text.matchAll(WORD)].flatMap(([word]) => formsOf(word));
}

/** The words of a query, whole only: each is one thing the reader asks for. */
export function splitQuery(query: string): string[] {
  return [...query.matchAll(WORD)].map(([word]) => word.toLowerCase());
}

function formsOf(word: string): string[] {
  const parts = word.split(/[-_./:]+|(?<=[a-z\d])(?=[A-Z])/).filter(Boolean);
  const whole = word.toLowerCase();
  if (parts.length < 2) return word.startsWith('-') ? [whole, whole.replace(/^-+/, '')] : [whole];
  return [...new Set([whole, parts.join('').toLowerCase(), ...parts.map((part) => part.toLowerCase())])];
}
