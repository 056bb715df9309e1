import { findTypos } from './typo.ts';
import { partsOf } from './words.ts';
import { rarity, sameStem, wordsFrom, type WordIndex } from './word-index.ts';

/** One thing the query asks for, and the indexed words that answer it, each with how well (1: the very word). */
export type Term = { text: string; answers: ReadonlyMap<string, number>; how: How; corrected?: string };

/** The best way in which a term was found. */
export type How = 'exact' | 'prefix' | 'alias' | 'typo' | 'none';

/** How good an answer is: exact before other endings, before prefix, before alias, before typo. */
const QUALITY = { joined: 0.95, stem: 0.8, prefix: 0.6, part: 0.5, alias: 0.38, typo: 0.35 };

/** What is known of terms, by index and its words: while somebody types, all words but the last stay as they are. */
const known = new WeakMap<readonly string[], Map<string, Term>>();
const MOST_KNOWN = 500;
const MOST_PREFIXED = 60;

/** Finds the words of the index that a term may mean. `joined`: the term and its neighbours written as one word. */
export function expand(index: WordIndex, text: string, joined: readonly string[]): Term {
  const alone = expandAlone(index, text);
  const compounds = joined.filter((word) => index.find(word) !== undefined);
  if (compounds.length === 0) return alone;
  const isFound = alone.how !== 'typo' && alone.how !== 'none';
  const answers = new Map(isFound ? alone.answers : []);
  for (const word of compounds) answers.set(word, Math.max(answers.get(word) ?? 0, QUALITY.joined));
  return { text, answers, how: 'exact' };
}

function expandAlone(index: WordIndex, text: string): Term {
  const terms = known.get(index.words) ?? new Map<string, Term>();
  known.set(index.words, terms);
  const term = terms.get(text) ?? makeTerm(index, text);
  if (terms.size > MOST_KNOWN) terms.clear();
  terms.set(text, term);
  return term;
}

function makeTerm(index: WordIndex, text: string): Term {
  const answers = new Map<string, number>();
  const add = (word: string, quality: number): void => {
    if ((answers.get(word) ?? 0) < quality && index.find(word) !== undefined) answers.set(word, quality);
  };
  const addForms = (word: string, quality: number): void => {
    add(word, quality);
    for (const form of sameStem(index, word)) add(form, quality * QUALITY.stem);
  };
  addForms(text, 1);
  const exact = answers.size > 0;
  if (text.length > 1) for (const word of nearestEnds(wordsFrom(index, text))) add(word, prefixQuality(text, word));
  const prefix = answers.size > 0;
  for (const word of index.synonymsOf(text)) addForms(word, QUALITY.alias);
  if (exact && text.includes('.')) for (const part of rarestPart(index, text)) add(part, QUALITY.part);
  if (answers.size > 0) return { text, answers, how: exact ? 'exact' : prefix ? 'prefix' : 'alias' };
  const { words, edits } = findTypos(index, text);
  for (const word of words) addForms(word, QUALITY.typo / edits);
  return words[0] === undefined ? { text, answers, how: 'none' } : { text, answers, how: 'typo', corrected: words[0] };
}

/** Of a path of fields the one that says most: `spec.initContainers` -> initcontainers. */
function rarestPart(index: WordIndex, path: string): string[] {
  const parts = partsOf(path).filter((part) => index.find(part) !== undefined);
  return parts.sort((a, b) => rarity(index, b) - rarity(index, a)).slice(0, 1);
}

/** Of very many words that begin alike, those that are nearly typed. */
function nearestEnds(words: string[]): string[] {
  return words.length <= MOST_PREFIXED ? words : words.sort((a, b) => a.length - b.length).slice(0, MOST_PREFIXED);
}

/** A word that is nearly typed answers better than one that has just begun. */
function prefixQuality(text: string, word: string): number {
  return QUALITY.prefix * (0.4 + (0.6 * text.length) / word.length);
}
