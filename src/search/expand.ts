import type { Synonyms } from './record.ts';
import { allowedTypos, editsBetween } from './typo.ts';
import type { WordIndex } from './word-index.ts';
import { stemOf } from './words.ts';

/** One thing the query asks for, and the indexed words that answer it, each with how well (1: the very word). */
export type Term = { text: string; answers: Map<string, number>; how: How; corrected?: string };

/** The best way in which a term was found. */
export type How = 'exact' | 'prefix' | 'alias' | 'typo' | 'none';

/** How good an answer is: exact before other endings, before prefix, before alias, before typo. */
const QUALITY = { joined: 0.95, stem: 0.8, prefix: 0.6, alias: 0.38, typo: 0.35 };

/** Finds the words of the index that a term may mean. `joined`: the term and its neighbours written as one word. */
export function expand(index: WordIndex, text: string, joined: readonly string[], synonyms: Synonyms): Term {
  const answers = new Map<string, number>();
  const add = (word: string, quality: number): void => {
    if (index.postings.has(word) && (answers.get(word) ?? 0) < quality) answers.set(word, quality);
  };
  add(text, 1);
  for (const word of joined) add(word, QUALITY.joined);
  for (const word of index.stems.get(stemOf(text)) ?? []) add(word, QUALITY.stem);
  const exact = answers.size > 0;
  if (text.length > 1) for (const word of index.postings.keys()) if (word.startsWith(text)) add(word, prefixQuality(text, word));
  const prefix = answers.size > 0;
  for (const word of synonyms[text] ?? synonyms[stemOf(text)] ?? []) add(word, QUALITY.alias);
  if (answers.size > 0) return { text, answers, how: exact ? 'exact' : prefix ? 'prefix' : 'alias' };
  const corrected = addTypos(index, text, add);
  return corrected === undefined ? { text, answers, how: 'none' } : { text, answers, how: 'typo', corrected };
}

/** A word that is nearly typed answers better than one that has just begun. */
function prefixQuality(text: string, word: string): number {
  return QUALITY.prefix * (0.4 + (0.6 * text.length) / word.length);
}

/** Adds the words within the fewest edits. @returns the most frequent of them */
function addTypos(index: WordIndex, text: string, add: (word: string, quality: number) => void): string | undefined {
  let least = allowedTypos(text);
  let near: string[] = [];
  if (least === 0) return undefined;
  for (const word of index.postings.keys()) {
    if (word.length < 4 || /\d/.test(word)) continue;
    const edits = editsBetween(text, word, least);
    if (edits < least) near = [];
    if (edits <= least) near.push(word);
    least = Math.min(least, edits);
  }
  // The first letter is rarely the wrong one.
  const sameStart = near.filter((word) => word[0] === text[0]);
  if (sameStart.length > 0) near = sameStart;
  near.sort((a, b) => (index.postings.get(b)?.length ?? 0) - (index.postings.get(a)?.length ?? 0));
  for (const word of near) add(word, QUALITY.typo / least);
  return near[0];
}
