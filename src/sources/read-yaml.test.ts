import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { readYaml } from './read-yaml.ts';

const schema = z.record(z.string(), z.strictObject({ text: z.string() }));
const read = (yaml: string) => readYaml({ yaml, schema, code: 'glossary/schema', file: 'glossary.yaml', source: yaml });

test.each([
  ['text: *Pod*', '"*Pod*" stands for', 12],
  ['text: [*a]', '"*a" stands for', 13],
  ['*a : b', '"*a" stands for', 6],
])('%s: a name without an anchor is a problem at its place', (line, message, column) => {
  const { value, problems } = read(`pod:\n     ${line}\n`);
  expect(value).toBeUndefined();
  expect(problems).toMatchObject([{ file: 'glossary.yaml', line: 2, column }]);
  expect(problems[0]?.message).toContain(message);
});

test('a name with an anchor is its value', () => {
  expect(read('pod: &a { text: b }\nnode: *a').value).toEqual({ pod: { text: 'b' }, node: { text: 'b' } });
});

const laughs = ['pod: &a0 [a]', ...Array.from({ length: 20 }, (_, i) => `k${i}: &a${i + 1} [*a${i}, *a${i}]`)].join('\n');

test.each(['a: b: c', 'pod: &a [*a]', 'pod: *pod', '- a', '"', '{', 'constructor: { a: 1 }', laughs])(
  '%j ends in problems, not in an error',
  (yaml) => {
    expect(read(yaml).problems).not.toEqual([]);
  },
);

test('a key of a wrong form is told in the words of its schema', () => {
  const words = z.record(z.string().regex(/^[a-z]+$/, 'a lower-case word'), z.string());
  const yaml = 'a: b\nB: c';
  const { problems } = readYaml({ yaml, schema: words, code: 'site/config', file: 'a.yaml', source: yaml });
  expect(problems).toMatchObject([{ line: 2, column: 1, message: 'Field "B": a lower-case word.' }]);
});
