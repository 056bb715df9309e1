import { expect, test } from 'vitest';
import { nearestWords } from './nearest-words.ts';

const words = ['cidr', 'probe', 'sidecar', 'sidecars'];
const index = { size: 1, words, find: () => undefined, synonymsOf: () => [] };

test('the nearest words of an unknown one, best first', () => {
  expect(nearestWords(index, 'sidcxxr')).toEqual(['sidecar', 'sidecars', 'cidr']);
});

test('what resembles nothing has none', () => {
  expect(nearestWords(index, 'xyz')).toEqual([]);
});
