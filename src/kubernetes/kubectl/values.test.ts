import { expect, test } from 'vitest';
import { isImage, isPortMapping, isQuantity, isSelector } from './rules/formats.ts';
import { checkType, isDuration } from './values.ts';

test.each(['0', '5s', '1h30m', '-1m', '.5s', '1.5h', '10ms'])('%s is a duration', (text) => expect(isDuration(text)).toBe(true));
test.each(['10', '5 s', 's', '', '1d', '5S'])('"%s" is none', (text) => expect(isDuration(text)).toBe(false));

test.each([
  ['bool', 'T', 'yes'],
  ['int', '-0x1F', '1.5'],
  ['uint16', '65535', '65536'],
  ['float', '1.5', 'x'],
  ['duration', '5s', '5'],
  ['pairs', 'a=b,c=d', 'a'],
  ['list', '"a,b",c', 'a"b'],
] as const)('%s takes %s, not %s', (type, good, bad) => {
  expect(checkType(type, good)).toBeUndefined();
  expect(checkType(type, bad)).toBeTypeOf('string');
});

test.each(['nginx', 'nginx:1.27', 'registry.k8s.io:443/a/b-c_d:v1@sha256:' + 'a'.repeat(64), 'Host.example/app'])(
  '%s is an image',
  (text) => {
    expect(isImage(text)).toBe(true);
  },
);
test.each(['Nginx', 'nginx:1:2', 'nginx:', 'a//b', 'a b', ''])('"%s" is none', (text) => expect(isImage(text)).toBe(false));

test('quantities, ports and selectors', () => {
  expect(['500m', '1Gi', '0.5', '1e3'].every(isQuantity)).toBe(true);
  expect(['128MB', '1 Gi', 'x'].some(isQuantity)).toBe(false);
  expect(['80', '80:8080', '80:http'].every(isPortMapping)).toBe(true);
  expect(['0', '80:99999', 'http', '80:Http'].some(isPortMapping)).toBe(false);
  expect(['a=b', 'a', '!a', 'a!=b,c in (d,e)', 'x.io/a notin (b)'].every(isSelector)).toBe(true);
  expect(['a=b=c', 'a in b', '=b'].some(isSelector)).toBe(false);
});
