import { expect, test } from 'vitest';
import { isQuantity, quantityAdvice, readQuantity } from './quantity.ts';

test.each([
  ['250m', 0.25],
  ['0.5', 0.5],
  ['1Ki', 1024],
  ['1.5Gi', 1.5 * 1024 ** 3],
  ['1k', 1000],
  ['1e3', 1000],
  ['2E', 2e18],
  ['.5', 0.5],
  ['-1', -1],
])('%s is %d', (text, value) => {
  expect(readQuantity(text)).toBe(value);
});

test.each(['128MB', '1 Gi', '1gi', 'half', '', '1e', '5%', '1KI'])('"%s" is no quantity', (text) => {
  expect(isQuantity(text)).toBe(false);
  expect(readQuantity(text)).toBeUndefined();
});

test('a wrong unit is proposed right', () => {
  expect(quantityAdvice('128MB')).toBe('Did you mean "128Mi" (1024s) or "128M" (1000s)?');
  expect(quantityAdvice('1KB')).toContain('"1k"');
  expect(quantityAdvice('half')).toContain('Write a number');
});
