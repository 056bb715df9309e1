import { expect, test } from 'vitest';
import { readNote } from '../sources/read-note.ts';
import { buildIndex } from './index-of-all.ts';

const source = `---
title: The log of a crash
label: The log of a crash
lead: The log of the container that crashed, from the Pod that restarts it. Fifty letters at least.
sources:
- { title: Logging, url: https://kubernetes.io/docs/ }
---

## 1. Start a Pod {#crash-start}

## 2. Leave, and clean up {#crash-leave}

## 3. Clean up {#crash-clean-up}

## 143 is a stop {#exit-143}

## \`--previous\` {#logs-previous}
`;
const { note } = readNote('content/notes/tasks/crashed-log.mdx', source);
const letters = buildIndex([note], {}, undefined);
const under = (wanted: string) => letters.find(({ letter }) => letter === wanted)?.entries.map(({ text }) => text);

test('a step is filed by its words, without its number; an article and signs do not count', () => {
  expect(under('S')).toEqual(['Start a Pod']);
  expect(under('L')).toEqual(['The log of a crash']);
  expect(under('P')).toEqual(['--previous']);
});

test('what begins with a digit stands under digits, and no step that cleans up anywhere', () => {
  expect(under('0–9')).toEqual(['143 is a stop']);
  expect(letters.flatMap(({ entries }) => entries)).toHaveLength(4);
});
