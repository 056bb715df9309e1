import { expect, test } from 'vitest';
import { isReadTwoWays, readPlainScalar } from './plain-scalar.ts';

test.each([
  ['yes', true],
  ['Off', false],
  ['y', true],
  ['yEs', 'yEs'],
  ['~', null],
  ['', null],
  ['0644', 420],
  ['0o644', 420],
  ['0x1F', 31],
  ['1_000', 1000],
  ['08', 8],
  ['-5', -5],
  ['1.0', 1],
  ['1e3', 1000],
  ['.5', 0.5],
  ['12:30', '12:30'],
  ['2026-11-24', '2026-11-24'],
  ['1.2.3', '1.2.3'],
  ['64Mi', '64Mi'],
  ['-v', '-v'],
  ['10.0.0.1', '10.0.0.1'],
])('kubectl reads %s as %s', (source, value) => {
  expect(readPlainScalar(source)).toBe(value);
});

test('two readers differ on the words of YAML 1.1 and on octal numbers, not on 0 or 08', () => {
  expect(['yes', 'n', 'ON', '0644', '-010'].filter(isReadTwoWays)).toHaveLength(5);
  expect(['true', 'no-way', '0', '08', '00', '07', '1_000', '0.5', 'oN'].filter(isReadTwoWays)).toEqual([]);
});
