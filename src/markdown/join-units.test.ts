import { expect, test } from 'vitest';
import { joinUnits } from './join-units.ts';

test.each([
  ['after 10 s, 20 s, up to 5 minutes.', 'after 10\u00a0s, 20\u00a0s, up to 5\u00a0minutes.'],
  ['at most 60 kB in 4 MiB', 'at most 60\u00a0kB in 4\u00a0MiB'],
  ['2 sidecars and 3 Pods', '2 sidecars and 3 Pods'],
  ['since 1.33 some', 'since 1.33 some'],
])('%s', (text, joined) => {
  expect(joinUnits(text)).toBe(joined);
});
