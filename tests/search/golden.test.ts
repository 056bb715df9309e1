import { readFileSync } from 'node:fs';
import process from 'node:process';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { ask, readIndex } from './read-index.ts';

const dist = process.env['OUT'] ?? 'dist';
const store = readIndex(dist);
ask(dist, store, 'pod');
const addresses = store.entries.flatMap((entry) => (entry ? [entry.address] : []));

type Graded = { kind: string; query: string; wanted: string[]; found: string[]; place: number };
const graded = ['golden', 'testers'].flatMap((name) => {
  const golden = parse(readFileSync(`tests/search/${name}.yaml`, 'utf8')) as Record<string, Record<string, string[]>>;
  return Object.entries(golden).flatMap(([kind, queries]) =>
    Object.entries(queries).map(([query, wanted]) => grade(kind, query, wanted)),
  );
});

test('there are at least 150 golden queries, and each has a section that answers it', () => {
  expect(graded.length).toBeGreaterThanOrEqual(150);
  expect(graded.filter(({ wanted }) => !addresses.some((address) => answers(address, wanted))).map(({ query }) => query)).toEqual(
    [],
  );
});

test('the first hit answers 92 % of them', () => {
  expect(share(0), describe(0)).toBeGreaterThanOrEqual(92);
});

test('one of three hits answers 98 % of them', () => {
  expect(share(2), describe(2)).toBeGreaterThanOrEqual(98);
});

test('no answer is empty', () => {
  expect(graded.filter(({ found }) => found.length === 0).map(({ query }) => query)).toEqual([]);
});

function grade(kind: string, query: string, wanted: string[]): Graded {
  const found = ask(dist, store, query).hits.map(({ entry }) => entry.address);
  const place = found.findIndex((address) => answers(address, wanted));
  return { kind, query, wanted, found, place: place < 0 ? Number.POSITIVE_INFINITY : place };
}

/** A page is named by its address, a section by its id alone: notes may move, ids stay. */
function answers(address: string, wanted: readonly string[]): boolean {
  return wanted.some((one) => (one.startsWith('/') ? address === one : address.endsWith(`#${one}`)));
}

function share(most: number): number {
  return (100 * graded.filter(({ place }) => place <= most).length) / graded.length;
}

function describe(most: number): string {
  const missed = graded.filter(({ place }) => place > most);
  return missed.map(({ kind, query, found }) => `${kind}: ${query}\n    ${found.slice(0, 3).join('  ')}`).join('\n');
}
