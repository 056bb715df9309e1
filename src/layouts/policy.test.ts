import { expect, test } from 'vitest';
import { makePolicy } from './policy.ts';

test('a script has the hash that a browser gives it, whatever line ends its file has', () => {
  expect(makePolicy(['a();\r\nb();\r\n'])).toBe(makePolicy(['a();\nb();\n']));
});
