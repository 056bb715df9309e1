import { expect, test } from 'vitest';
import { printedWords } from './printed-words.ts';

test('STATUS stands behind READY, the reason of an event behind its type', () => {
  expect(printedWords('web-6f9c7d5b8-q4m2t   0/1   Evicted   0   3d')).toEqual(['Evicted']);
  expect(printedWords('web   0/2   Init:CrashLoopBackOff   3 (5s ago)   2m')).toEqual(['Init:CrashLoopBackOff']);
  expect(printedWords('4s (x14 over 2m4s)  Warning  Unhealthy  Pod/web  Readiness probe failed')).toEqual(['Unhealthy']);
});

test('a message has none', () => {
  expect(printedWords('Error from server (NotFound): pods "web" not found')).toEqual([]);
  expect(printedWords('0/3 nodes are available: 3 Insufficient cpu.')).toEqual([]);
  expect(printedWords('Warning: would violate PodSecurity "restricted:latest"')).toEqual([]);
});
