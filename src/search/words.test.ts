import { expect, test } from 'vitest';
import { splitQuery, splitWords, stemOf } from './words.ts';

test.each([
  ['port-forward', ['port-forward', 'portforward', 'port', 'forward']],
  ['CrashLoopBackOff', ['crashloopbackoff', 'crash', 'loop', 'back', 'off']],
  ['-it', ['-it', 'it']],
  ['--previous', ['--previous', 'previous']],
  ['READY 0/1', ['ready', '0/1', '01', '0', '1']],
  ['spec.containers', ['spec.containers', 'speccontainers', 'spec', 'containers']],
  ['spec.nodeName', ['spec.nodename', 'specnodename', 'spec', 'nodename', 'node', 'name']],
])('%s is found by %j', (text, words) => {
  expect(splitWords(text)).toEqual(words);
});

test.each([
  ['crash crashes crashed crashing'],
  ['status statuses'],
  ['terminate terminates terminated termination'],
  ['create created creation'],
  ['copy copies copied'],
  ['die dies'],
  ['roll rolled rolling'],
  ['cancel cancelled cancelling'],
  ['stop stopped stopping'],
])('%s have one stem', (words) => {
  expect(new Set(words.split(' ').map(stemOf))).toHaveLength(1);
});

test.each(['rolling role', 'pulling pule', 'filled file'])('%s have two stems', (words) => {
  expect(new Set(words.split(' ').map(stemOf))).toHaveLength(2);
});

test('a query keeps its words whole', () => {
  expect(splitQuery('kubectl exec -it <pod> -- sh')).toEqual(['kubectl', 'exec', '-it', 'pod', 'sh']);
});
