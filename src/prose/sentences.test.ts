import { expect, test } from 'vitest';
import { CODE, ProseBuilder } from './prose.ts';
import { sentencesOf, wordsOf } from './sentences.ts';

const sentences = (text: string) => {
  const builder = new ProseBuilder();
  builder.add(text, text, 0);
  return sentencesOf(builder.build('text')).map(({ start, end }) => text.slice(start, end));
};

test('a stop before a word or code ends a sentence', () => {
  expect(sentences(`One. Two? 3 more!\n${CODE} runs. nginx too. End`)).toEqual([
    'One.',
    'Two?',
    '3 more!',
    `${CODE} runs.`,
    'nginx too.',
    'End',
  ]);
});

test('a stop inside a word, a version or an abbreviation does not', () => {
  expect(sentences('Write web.yaml for 1.36.2, e.g. this one.')).toEqual(['Write web.yaml for 1.36.2, e.g. this one.']);
});

test('closing quotes and brackets belong to their sentence', () => {
  expect(sentences('It says "stop." Then (perhaps.) Then no more.')).toEqual([
    'It says "stop."',
    'Then (perhaps.)',
    'Then no more.',
  ]);
});

test('code is one word, as is what hyphens and apostrophes join; dashes and signs are none', () => {
  expect(wordsOf(`The node's in-place ${CODE} – 1.36, yes!`)).toEqual(['The', "node's", 'in-place', CODE, '1.36', 'yes']);
});
