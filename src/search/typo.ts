import type { WordIndex } from './word-index.ts';

/**
 * How many letters of a word may be wrong: none in flags, in words with digits and in words under four letters, one up to
 * seven letters, else two.
 */
export function allowedTypos(word: string): number {
  if (word.length < 4 || /^-|\d/.test(word)) return 0;
  return word.length < 8 ? 1 : 2;
}

/** The words of the index within the fewest edits that are allowed, most frequent first. */
export function findTypos(index: WordIndex, text: string): { words: string[]; edits: number } {
  const allowed = allowedTypos(text);
  if (allowed === 0) return { words: [], edits: 0 };
  let least = allowed;
  let near: string[] = [];
  const letters = lettersOf(text);
  const all = letterSets(index.words);
  index.words.forEach((word, at) => {
    // An edit changes at most two letters of the set, so that most words need no closer look.
    if (Math.abs(word.length - text.length) > least || bitsIn(letters ^ (all[at] ?? 0)) > 2 * least) return;
    if (word.length < 4 || /\d/.test(word)) return;
    const edits = editsBetween(text, word, least);
    if (edits < least) near = [];
    if (edits <= least) near.push(word);
    least = Math.min(least, edits);
  });
  // The first letter is rarely the wrong one.
  const sameStart = near.filter((word) => word[0] === text[0]);
  const words = sameStart.length > 0 ? sameStart : near;
  return { words: words.sort((a, b) => countOf(index, b) - countOf(index, a)), edits: least };
}

/**
 * The edits between two words, where swapping neighbours is one edit (optimal string alignment), and a letter left out between them one more.
 * @returns the number, or `most + 1` when there are more than `most`
 */
export function editsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, at(before, j - 2) + 1);
      // A letter left out between two that are swapped: `ephermal` for `ephemeral`.
      if (i > 1 && j > 2 && a[i - 1] === b[j - 3] && a[i - 2] === b[j - 1]) least = Math.min(least, at(before, j - 3) + 2);
      row.push(least);
      best = Math.min(best, least);
    }
    if (best > most) return most + 1;
    before = last;
    last = row;
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}

function countOf(index: WordIndex, word: string): number {
  return index.find(word)?.count ?? 0;
}

/** The letters of each word as bits of a number, made once for a list of words. */
const sets = new WeakMap<readonly string[], Uint32Array>();

function letterSets(words: readonly string[]): Uint32Array {
  const known = sets.get(words) ?? Uint32Array.from(words, lettersOf);
  sets.set(words, known);
  return known;
}

function lettersOf(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31);
  return bits >>> 0;
}

function bitsIn(number: number): number {
  let count = 0;
  for (let rest = number; rest !== 0; rest &= rest - 1) count++;
  return count;
}
