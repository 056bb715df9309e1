import { expect, test } from 'vitest';
import { countEdits, didYouMean, nearest } from './nearest.ts';

test.each([
  ['contaner', ['container', 'contexts'], 'container'],
  ['titel', ['title', 'label'], 'title'],
  ['Ports', ['ports', 'posts'], 'ports'],
  ['id', ['od', 'title'], 'od'],
])('%s is nearest to %s', (word, candidates, expected) => {
  expect(nearest(word, candidates)).toBe(expected);
});

test('nothing is near when every candidate needs more than a third of the letters', () => {
  expect(nearest('prefix', ['volume', 'mount'])).toBeUndefined();
  expect(didYouMean('prefix', ['volume'])).toBe('');
});

test('two swapped neighbours are one edit', () => {
  expect(countEdits('lable', 'label')).toBe(1);
  expect(countEdits('', 'abc')).toBe(3);
});
