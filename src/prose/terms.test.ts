import { describe, expect, test } from 'vitest';
import { ProseBuilder } from './prose.ts';
import { checkTerms, readyRules, type TermRule } from './terms.ts';

const SAY = { why: 'it is so.', instead: 'Write something else.' };
const found = (text: string, ...rules: Partial<TermRule>[]) => {
  const builder = new ProseBuilder();
  builder.add(text, text, 0);
  const ready = readyRules(rules.map((rule) => ({ kind: 'filler', find: [], ...SAY, ...rule })));
  return checkTerms(builder.build('text'), ready).map(({ code, start, end, message }) => [code, text.slice(start, end), message]);
};

describe('a rule', () => {
  test('finds whole words in either case, and says why', () => {
    expect(found('Just run it. Adjust nothing.', { find: ['just'] })).toEqual([['term/filler', 'Just', '"Just": it is so.']]);
  });

  test('finds a phrase over a line break', () => {
    expect(found('in order\nto see', { find: ['in order to'] })).toEqual([
      ['term/filler', 'in order\nto', '"in order to": it is so.'],
    ]);
  });

  test('may be exact, and a pattern', () => {
    expect(found('A Pod, a pod, two pods.', { kind: 'spelling', find: ['/\\bpods?\\b/'], exact: true })).toEqual([
      ['term/spelling', 'pod', '"pod": it is so.'],
      ['term/spelling', 'pods', '"pods": it is so.'],
    ]);
  });

  test('is silent in the phrases that it allows', () => {
    const rule = { find: ['very'], unless: ['the very'] };
    expect(found('The very words, and very few.', rule)).toHaveLength(1);
    expect(found('The very words.', rule)).toEqual([]);
  });

  test('lets quotations be', () => {
    expect(found('The note says "a Pod is just a server".', { find: ['just'] })).toEqual([]);
  });
});

test('a pattern that cannot be read is an error that shows it', () => {
  expect(() => readyRules([{ kind: 'claim', find: ['/(a/'], ...SAY }])).toThrow(/\(a/);
});
