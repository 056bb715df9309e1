/** A run of letters and digits, with the signs that belong to it in commands and errors: `-it`, `--previous`, `exit-137`, `0/1`. */
const WORD = /(?<![\p{L}\d])--?[\p{L}\d][\p{L}\d-]*|[\p{L}\d]+(?:[-_./:][\p{L}\d]+)*/gu;

/** Words of a question that say nothing about what is asked. They count only in a query that holds no others. */
const STOP_WORDS = new Set(
  (
    'a an the of to in on at by for from with into onto about how do does did is are was were be been being can could should would ' +
    'will shall may might must i my me we our us you your he she they them their it its this that these those what which when where ' +
    'why who whose there here and or if then than as so just have has had also any some one cannot cant dont doesnt isnt wont didnt couldnt wouldnt shouldnt hasnt havent arent wasnt im ive t s really actually already difference between vs versus happens happen happening know way ways going gets automatically equivalent but yet still each other another because while per via too very like'
  ).split(' '),
);

/**
 * The words of a text as the search knows them, lower case. A compound comes whole, in parts and joined:
 * `port-forward` -> port-forward, portforward, port, forward; `CrashLoopBackOff` -> crashloopbackoff, crash, loop, back, off.
 */
export function splitWords(text: string): string[] {
  return [...text.matchAll(WORD)].flatMap(([word]) => formsOf(word));
}

/** The words of a text as they are written, compounds whole: what the index is sent as. */
export function splitTokens(text: string): string[] {
  return [...text.matchAll(WORD)].map(([word]) => word);
}

/** The words of a query, whole only: each is one thing the reader asks for. */
export function splitQuery(query: string): string[] {
  return [...query.replaceAll(/(?<=\p{L})[’'](?=\p{L})/gu, '').matchAll(WORD)].map(([word]) => word.toLowerCase());
}

/** The parts of a compound, lower case: `pod/web` -> pod, web; a simple word alone. */
export function partsOf(word: string): string[] {
  return word
    .split(/[-_./:]+/)
    .filter(Boolean)
    .map((part) => part.toLowerCase());
}

/** Whether a word belongs to the sentence, and not to what it asks. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}

/** Names with a controller's suffix, uuids, times and long numbers, as outputs show them: nobody searches for those. */
const GENERATED =
  /-(?=[a-z]*\d)[bcdfghjklmnpqrstvwxz\d]{5}(?:$|_)|[\da-f]{8}-[\da-f]{4}-|^\d{2}:\d{2}|^\d{4}-\d{2}-|^\d{7,}|^\d+[dhm]\d+[hms]$|^\d+(?:\.\d+){3}/;

/** Whether a word was made by a machine for one occasion. */
export function isGenerated(token: string): boolean {
  return GENERATED.test(token);
}

/** What the forms of one word share: `crashes`, `crashed`, `crashing` -> crash. Flags, short words and words with digits stay. */
export function stemOf(word: string): string {
  if (word.length < 4 || /^-|[\d./:_-]/.test(word)) return word;
  const singular = word.replace(/(?<=\p{L}{2})ie[sd]$/u, 'y').replace(/(?<![su])s$/, '');
  const bare = singular
    .replace(/(?<=\p{L}{4})at(?:ion|ing|ed|e)$/u, '')
    .replace(/(?<=\p{L}{3})(?:ing|ion|ed)$/u, '')
    .replace(/(?<=\p{L}{3})e$/u, '');
  return bare.replace(/(?<!^[^aeiou]*[aeiou](?=l))([^aeiou])\1$/, '$1');
}

/** All words that a written one is found by: itself in lower case, its parts, and its parts joined. */
export function formsOf(word: string): string[] {
  const parts = word.split(/[-_./:]+|(?<=[a-z\d])(?=[A-Z])/).filter(Boolean);
  const whole = word.toLowerCase();
  if (parts.length < 2) return word.startsWith('-') ? [whole, whole.replace(/^-+/, '')] : [whole];
  return [...new Set([whole, parts.join('').toLowerCase(), ...partsOf(word), ...parts.map((part) => part.toLowerCase())])];
}
