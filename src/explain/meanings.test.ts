import { expect, test } from 'vitest';
import { findMeaning, firstSentence } from './meanings.ts';

test('the first key with a meaning is taken', () => {
  const meanings = { b: { text: 'B.' }, c: { text: 'C.' } };
  expect(findMeaning(meanings, ['a', 'c', 'b'])).toEqual({ key: 'c', meaning: { text: 'C.' } });
  expect(findMeaning(meanings, ['toString'])).toBeUndefined();
});

test('a first sentence ends at its full stop, not within a version, and is closed when it was open', () => {
  expect(firstSentence('Since 1.31 it does. More.')).toBe('Since 1.31 it does.');
  expect(firstSentence('Pass stdin to the container')).toBe('Pass stdin to the container.');
  expect(firstSentence('First line\nsecond line.')).toBe('First line.');
  expect(firstSentence('')).toBe('');
});

test('a long sentence is cut at a word', () => {
  const cut = firstSentence(`${'word '.repeat(60)}end.`);
  expect(cut.length).toBeLessThanOrEqual(162);
  expect(cut).toMatch(/word …$/);
});
