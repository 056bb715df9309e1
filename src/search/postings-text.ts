import type { Places } from './weigh.ts';

/** Words and their places as three texts of plain letters: they compress as well as bytes, and every host compresses text. */
export type PostingsText = {
  /** Each word: a letter for how much of the word before it repeats, then the rest. */
  words: string;
  /** For each word the gaps between the sections that hold it, then a space. */
  gaps: string;
  /** For each place a letter for what the word says there: `a` least. */
  levels: string;
};

/** How sums become letters: `count` for occurrences in a text, `weight` for sums over all fields. */
export type Scale = keyof typeof SCALES;

const SCALES = {
  // Once or twice, or more often: finer counts cost 3 kB and find nothing more.
  count: { toLevel: (sum: number) => (sum < 3 ? 0 : 1), toSum: (level: number) => (level === 0 ? 1 : 3) },
  weight: {
    toLevel: (sum: number) => clamp(Math.round(2 * Math.log2(sum) + 4), 15),
    toSum: (level: number) => 2 ** (level / 2 - 2),
  },
};

/** Letters that JSON does not escape: the first half ends a gap, the second goes on, as digits of a number to the base 45. */
const LETTERS = Array.from({ length: 92 }, (_, at) => String.fromCharCode(35 + at)).filter((letter) => letter !== '\\');
const DIGITS = 45;
const FIRST_HIGH = LETTERS[DIGITS] ?? '';
const DIGIT_OF = new Map(LETTERS.map((letter, digit) => [letter, digit]));
const MOST_SHARED = 25;

/** @param all words in ascending order */
export function writePostings(all: readonly (readonly [word: string, places: Places])[], scale: Scale): PostingsText {
  const { toLevel } = SCALES[scale];
  let before = '';
  const words = all.map(([word]) => {
    const shared = sharedLetters(before, word);
    before = word;
    return String.fromCharCode(65 + shared) + word.slice(shared);
  });
  return {
    words: words.join('\n'),
    gaps: all.map(([, { ids }]) => ids.map((id, at) => writeGap(id - (ids[at - 1] ?? -1) - 1)).join('')).join(' '),
    levels: all.map(([, { sums }]) => sums.map((sum) => String.fromCharCode(97 + toLevel(sum))).join('')).join(''),
  };
}

/** The words of the text, in ascending order. */
export function readWords({ words }: PostingsText): string[] {
  let before = '';
  return words === '' ? [] : words.split('\n').map((line) => (before = before.slice(0, line.charCodeAt(0) - 65) + line.slice(1)));
}

/** The places of one word. @param gaps of the word @param levels from its first place on */
export function readPlaces(gaps: string, levels: string, scale: Scale): Places {
  const { toSum } = SCALES[scale];
  const places: Places = { ids: [], sums: [] };
  let [id, high] = [-1, 0];
  for (const letter of gaps) {
    const digit = DIGIT_OF.get(letter) ?? 0;
    if (digit >= DIGITS) high = (high + digit - DIGITS + 1) * DIGITS;
    else {
      id += high + digit + 1;
      high = 0;
      places.sums.push(toSum(levels.charCodeAt(places.ids.length) - 97));
      places.ids.push(id);
    }
  }
  return places;
}

/** Number of places in the gaps of one word. */
export function countPlaces(gaps: string): number {
  let count = 0;
  for (let at = 0; at < gaps.length; at++) if (gaps.charAt(at) < FIRST_HIGH) count++;
  return count;
}

function writeGap(gap: number): string {
  return writeHigh(Math.floor(gap / DIGITS)) + (LETTERS[gap % DIGITS] ?? '');
}

function writeHigh(number: number): string {
  if (number === 0) return '';
  return writeHigh(Math.floor((number - 1) / DIGITS)) + (LETTERS[DIGITS + ((number - 1) % DIGITS)] ?? '');
}

function sharedLetters(before: string, word: string): number {
  let count = 0;
  while (count < MOST_SHARED && count < before.length && before[count] === word[count]) count++;
  return count;
}

function clamp(level: number, most: number): number {
  return Math.max(0, Math.min(most, level));
}
