import { expect, test } from 'vitest';
import { CODE, ProseBuilder, type ProseKind } from './prose.ts';
import { gradeOf, measure } from './measure.ts';
import { wordsOf } from './sentences.ts';

const block = (text: string, kind: ProseKind = 'text') => {
  const builder = new ProseBuilder();
  builder.add(text, text, 0);
  return builder.build(kind);
};
const sentence = (text: string) => ({ start: 0, end: text.length, words: wordsOf(text) });

test('the index is that of the formula', () => {
  // 10 words with 40 characters in 2 sentences: 4.71 × 4 + 0.5 × 5 − 21.43
  const four = 'abcd abcd abcd abcd abcd.';
  expect(gradeOf([sentence(four), sentence(four)])).toBeCloseTo(4.71 * 4 + 0.5 * 5 - 21.43, 10);
});

test('code lengthens a sentence but not its words', () => {
  expect(gradeOf([sentence(`abcd ${CODE} abcd`)])).toBeCloseTo(4.71 * 4 + 0.5 * 3 - 21.43, 10);
});

test('headings, captions and cells count as words of the page, not as its sentences', () => {
  const reading = measure([block('A heading', 'heading'), block('One two three. Four.'), block('A cell of five words', 'cell')]);
  expect(reading).toMatchObject({ words: 11, sentences: 2, mean: 2, longest: 5 });
});

test('a page without prose has no grade', () => {
  expect(measure([])).toEqual({ words: 0, sentences: 0, mean: 0, longest: 0, grade: 0 });
});
