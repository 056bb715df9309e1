import { expect, test } from 'vitest';
import {
  asDnsLabel,
  configKey,
  dnsLabel,
  dnsSubdomain,
  envName,
  isCidr,
  isIp,
  isPercent,
  labelValue,
  pathSegment,
  portName,
  qualifiedName,
} from './formats.ts';

const right = {
  dnsLabel: [dnsLabel, ['a', 'web-1', '0', 'x'.repeat(63)]],
  dnsSubdomain: [dnsSubdomain, ['a.b-c.d', 'web', `${'x'.repeat(100)}.y`]],
  portName: [portName, ['http', 'a1', 'x'.repeat(15), '8080-tcp']],
  labelValue: [labelValue, ['', 'v1.0_beta', 'A-b']],
  qualifiedName: [qualifiedName, ['app', 'app.kubernetes.io/name', 'Example_1.x']],
  envName: [envName, ['PATH', 'my.name', '1ST', 'a b']],
  configKey: [configKey, ['nginx.conf', '.hidden', 'A_b-c']],
  pathSegment: [pathSegment, ['system:node', 'a b']],
} as const;

const wrong = {
  dnsLabel: [dnsLabel, ['', 'A', 'a_b', '-a', 'a.', 'x'.repeat(64)]],
  dnsSubdomain: [dnsSubdomain, ['a..b', 'a/b', '.a', 'A.b']],
  portName: [portName, ['80', 'HTTP', 'a--b', 'x'.repeat(16), '-a', 'a_b']],
  labelValue: [labelValue, ['-a', 'a b', 'x'.repeat(64), 'ü']],
  qualifiedName: [qualifiedName, ['', 'a/b/c', '/a', 'a/', 'UPPER.io/x', '-a']],
  envName: [envName, ['', 'a=b', 'ü']],
  configKey: [configKey, ['', 'a b', '..', '..a', 'a/b', '.']],
  pathSegment: [pathSegment, ['.', '..', 'a/b', '50%']],
} as const;

test.each(Object.entries(right))('%s takes what Kubernetes takes', (_, [format, texts]) => {
  expect(texts.map((text) => [text, format(text)])).toEqual(texts.map((text) => [text, undefined]));
});

test.each(Object.entries(wrong))('%s refuses what Kubernetes refuses, in words', (_, [format, texts]) => {
  for (const text of texts) expect(format(text), text).toMatch(/\w/);
});

test('addresses and ranges', () => {
  expect(['10.0.0.1', '::1', 'fd00::1', '::ffff:10.0.0.1', '1:2:3:4:5:6:7:8'].filter((text) => !isIp(text))).toEqual([]);
  expect(['10.0.0', '10.0.0.256', '010.0.0.1', '1::2::3', ':1', 'g::1', '1:2:3', ''].filter(isIp)).toEqual([]);
  expect(['10.0.0.0/8', '0.0.0.0/0', '2001:db8::/64'].filter((text) => !isCidr(text))).toEqual([]);
  expect(['10.0.0.0', '10.0.0.0/33', '10.0.0.0/08', '::/129', '/8'].filter(isCidr)).toEqual([]);
  expect([isPercent('25%'), isPercent('25'), isPercent('-5%')]).toEqual([true, false, false]);
});

test('a name near to a wrong one is proposed', () => {
  expect(['My_App', 'webServer', ' a ', '__'].map(asDnsLabel)).toEqual(['my-app', 'web-server', 'a', undefined]);
});
