import { expect, test } from 'vitest';
import { idOf } from './fragment.ts';

test.each([
  ['', ''],
  ['#read-the-log', 'read-the-log'],
  ['#d%C3%A9j%C3%A0', 'déjà'],
  ['#100%', '100%'],
])('the fragment %j names the id %j', (hash, id) => {
  expect(idOf({ hash })).toBe(id);
});
