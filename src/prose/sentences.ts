import { CODE, type Prose } from './prose.ts';

/** A sentence of a block: its range in the block's text, and its words; a stretch of code counts as one word. */
export type Sentence = { start: number; end: number; words: string[] };

/** A stop ends a sentence where white space and another word follow, or nothing; that of an abbreviation does not. */
const END = new RegExp(`(?<!\\b(?:e\\.g|i\\.e|vs|etc|cf))[.?!]["”’)]*(?=\\s+["“(]?[\\p{L}\\d${CODE}]|\\s*$)`, 'gu');

/** The sentences of a block, in order; a block without a stop is one sentence. */
export function sentencesOf({ text }: Prose): Sentence[] {
  const ends = [...text.matchAll(END)].map((match) => match.index + match[0].length);
  if (ends.at(-1) !== text.length) ends.push(text.length);
  return ends.map((end, i) => toSentence(text, ends[i - 1] ?? 0, end)).filter(({ words }) => words.length > 0);
}

function toSentence(text: string, from: number, end: number): Sentence {
  const start = from + (/^\s*/.exec(text.slice(from, end))?.[0].length ?? 0);
  return { start, end, words: wordsOf(text.slice(start, end)) };
}

/** The words of a text. A word holds a letter or a digit; hyphens and apostrophes do not divide it, code is one word. */
export function wordsOf(text: string): string[] {
  return text.match(new RegExp(`${CODE}|[\\p{L}\\d]+(?:[-'’.][\\p{L}\\d]+)*`, 'gu')) ?? [];
}
