import { CODE, type Prose, type ProseKind } from './prose.ts';
import { sentencesOf, wordsOf, type Sentence } from './sentences.ts';

/** How a page reads. `words` counts all prose on it, `grade` looks at whole sentences only. */
export type Reading = {
  words: number;
  sentences: number;
  /** Words in an average sentence. */
  mean: number;
  /** Words in the longest one. */
  longest: number;
  /** Automated Readability Index: about the school year in which the text can be read. */
  grade: number;
};

/** The kinds of blocks that hold whole sentences. */
const WHOLE = new Set<ProseKind>(['lead', 'text', 'item']);

/** A sentence with the block that it stands in. */
export type Placed = Sentence & { prose: Prose };

/** Measures the blocks of one page. */
export function measure(blocks: readonly Prose[]): Reading {
  const read = blocks.filter(({ kind }) => kind !== 'label');
  const whole = placedSentences(blocks.filter(({ kind }) => WHOLE.has(kind)));
  const lengths = whole.map(({ words }) => words.length);
  return {
    words: read.reduce((sum, { text }) => sum + wordsOf(text).length, 0),
    sentences: whole.length,
    mean: whole.length === 0 ? 0 : lengths.reduce((sum, length) => sum + length, 0) / whole.length,
    longest: Math.max(0, ...placedSentences(read).map(({ words }) => words.length)),
    grade: gradeOf(whole),
  };
}

/** The sentences of all blocks. */
export function placedSentences(blocks: readonly Prose[]): Placed[] {
  return blocks.flatMap((prose) => sentencesOf(prose).map((sentence) => ({ ...sentence, prose })));
}

/**
 * The Automated Readability Index (Smith and Senter, 1967): 4.71 × characters per word + 0.5 × words per sentence − 21.43. It needs
 * no syllables, so names such as ConfigMap do not upset it. Code counts as a word, but not with its characters.
 */
export function gradeOf(sentences: readonly Sentence[]): number {
  const all = sentences.flatMap(({ words }) => words);
  const plain = all.filter((word) => word !== CODE);
  if (plain.length === 0 || sentences.length === 0) return 0;
  const characters = plain.reduce((sum, word) => sum + word.replaceAll(/[^\p{L}\d]/gu, '').length, 0);
  return 4.71 * (characters / plain.length) + 0.5 * (all.length / sentences.length) - 21.43;
}
