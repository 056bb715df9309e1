import { expect, test } from 'vitest';
import { allowedTypos, editsBetween } from './typo.ts';

test.each([
  ['pod', 0],
  ['node', 1],
  ['sidecar', 1],
  ['namespace', 2],
  ['--previous', 0],
  ['exit137', 0],
])('%s may have %i typos', (word, typos) => {
  expect(allowedTypos(word)).toBe(typos);
});

test.each([
  ['logs', 'logs', 0],
  ['sidcar', 'sidecar', 1],
  ['namepsace', 'namespace', 1],
  ['ephermal', 'ephemeral', 2],
  ['previus', 'previously', 3],
])('%s and %s are %i edits apart, at most 3', (a, b, edits) => {
  expect(editsBetween(a, b, 2)).toBe(edits);
});
