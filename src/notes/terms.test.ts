import { expect, test } from 'vitest';
import { listTerms, outlineTerms } from './terms.ts';

const entry = (term: string) => ({ term, text: `What ${term} means.`, aliases: [] });
const terms = listTerms({
  pod: entry('Pod'),
  'api-server': entry('API server'),
  phase: entry('Phase'),
  affinity: entry('Affinity'),
});

test('terms stand by name, whatever their case', () => {
  expect(terms.map(({ id }) => id)).toEqual(['term-affinity', 'term-api-server', 'term-phase', 'term-pod']);
});

test('each letter leads to its first term', () => {
  expect(outlineTerms(terms)).toMatchObject([
    { text: 'A', id: 'term-affinity', initial: true },
    { text: 'P', id: 'term-phase', initial: true },
  ]);
});
