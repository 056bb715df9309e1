import { expect, test } from 'vitest';
import type { Places } from './weigh.ts';
import { readPlaces, readWords, writePostings } from './postings-text.ts';

const ids = [0, 1, 44, 45, 46, 91, 2_000, 2_115, 4_200, 99_999];
const all: [string, Places][] = [
  ['pod', { ids: [3], sums: [1] }],
  ['pods', { ids, sums: ids.map((_, at) => (at % 2 === 0 ? 1 : 3)) }],
];

test('words and places come back whole', () => {
  const text = writePostings(all, 'count');
  expect(readWords(text)).toEqual(['pod', 'pods']);
  const [one = '', many = ''] = text.gaps.split(' ');
  expect(readPlaces(one, text.levels, 'count')).toEqual({ ids: [3], sums: [1] });
  expect(readPlaces(many, text.levels.slice(1), 'count')).toEqual(all[1]?.[1]);
});

test('a sum over fields comes back within a fifth', () => {
  for (const sum of [0.4, 1, 3.3, 9, 30]) {
    const { gaps, levels } = writePostings([['pod', { ids: [0], sums: [sum] }]], 'weight');
    const [back = 0] = readPlaces(gaps, levels, 'weight').sums;
    expect(Math.abs(back / sum - 1)).toBeLessThan(0.2);
  }
});

test('nothing in it is escaped in JSON', () => {
  const text = writePostings([['pods', { ids, sums: ids.map(() => 1) }]], 'count');
  expect(JSON.stringify(text.gaps)).toBe(`"${text.gaps}"`);
});
