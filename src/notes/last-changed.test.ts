import { expect, test } from 'vitest';
import { readNote } from '../sources/read-note.ts';
import { lastChanged } from './last-changed.ts';

const source = `---
title: Logs
lead: The log of a container, and of the one that crashed before it. Fifty letters at least.
sources:
- { title: Logging, url: https://kubernetes.io/docs/ }
---

## First {#first}

Text.

### Deeper {#deeper}

Text.

## Second {#second}

<Manifest file="web.yaml" id="web" title="A Pod" />
`;
const { note } = readNote('content/notes/inspecting/logs.mdx', source);
const lines = source.split('\n').length;
/** All lines of one day, but for some. */
const days = (others: Record<number, string | undefined> = {}) =>
  Array.from({ length: lines }, (_, index) => (index + 1 in others ? others[index + 1] : '2026-01-01'));

test('a section has the day of its newest line, those of its parts included', () => {
  const changed = lastChanged(note, new Map([[note.file, days({ 14: '2026-03-01' })]]));
  expect(changed).toEqual({
    page: '2026-03-01',
    sections: new Map([
      ['first', '2026-03-01'],
      ['deeper', '2026-03-01'],
      ['second', '2026-01-01'],
    ]),
  });
});

test('a manifest that a section shows counts as its text', () => {
  const both = new Map<string, (string | undefined)[]>([
    [note.file, days()],
    ['content/manifests/web.yaml', ['2026-02-01', '2026-02-02']],
  ]);
  const { sections } = lastChanged(note, both);
  expect(sections.get('second')).toBe('2026-02-02');
});

test('lines that are not committed have no day, and a note without history has none', () => {
  const none = Object.fromEntries(Array.from({ length: 5 }, (_, index) => [8 + index, undefined]));
  expect(lastChanged(note, new Map([[note.file, days(none)]])).sections.get('first')).toBe('2026-01-01');
  expect(lastChanged(note, new Map())).toEqual({ page: undefined, sections: new Map() });
});
