import { expect, test } from 'vitest';
import { pack } from './pack.ts';
import { blockFile, shardFile, type Parts } from './parts.ts';
import { answer } from './query.ts';
import type { SearchRecord } from './record.ts';
import { makeStore, type Store } from './store.ts';

const records: SearchRecord[] = [
  {
    ...{ address: '/logs/', heading: 'Logs', page: 'Logs', section: 'Inspecting', kind: 'page' },
    ...{ text: 'Ask for it.', commands: [], aliases: ['kubectl log', 'output'] },
  },
  {
    ...{ address: '/logs/#previous', heading: 'After a crash', page: 'Logs', section: 'Inspecting', kind: 'section' },
    ...{ text: 'Try kubectl logs web -p now', commands: ['kubectl logs web \\\n  -p'], aliases: [] },
  },
];

/** A site of so many pages, one of them about a rare thing. */
const largeSite = (pages: number): SearchRecord[] =>
  Array.from({ length: pages }, (_, at) => ({
    ...{ address: `/page-${at}/`, heading: `Title ${at}`, page: `Title ${at}`, section: 'Area', kind: 'page' as const },
    ...{ text: at === 1_234 ? 'The rare axolotl' : 'A common fish', commands: [], aliases: [] },
  }));

function finish(steps: Generator<void>): void {
  while (steps.next().done !== true);
}

/** Answers as a browser does: loads what is missing until nothing is. */
function ask({ guide, shards, blocks }: Parts, store: Store, query: string): { files: string[]; addresses: string[] } {
  const files: string[] = [];
  for (;;) {
    const { hits, missing } = answer(store, query);
    if (missing.length === 0) return { files, addresses: hits.map(({ entry }) => entry.address) };
    for (const file of missing) {
      files.push(file);
      const shard = shards.findIndex((_, at) => shardFile(guide, at) === file);
      const block = blocks.findIndex((_, at) => blockFile(guide, at) === file);
      finish(store.add(file, shard >= 0 ? shards[shard] : blocks[block]));
    }
  }
}

test('a small site is one shard and one block, and its entries come back whole', () => {
  const parts = pack(records, [], 'v1');
  const store = makeStore(parts.guide);
  finish(store.start());
  expect(answer(store, 'crash').hits[0]?.entry.address).toBe('/logs/#previous'); // titles alone answer
  expect(ask(parts, store, 'crash').files).toEqual(['v1/words-0.json', 'v1/sections-0.json']);
  expect(store.entries.map((entry) => ({ ...entry, text: '' }))).toEqual(records.map((record) => ({ ...record, text: '' })));
});

test('words of the text and names are found once their parts are there', () => {
  const parts = pack(records, [['result', 'output']], 'v1');
  const store = makeStore(parts.guide);
  finish(store.start());
  expect(ask(parts, store, 'ask').addresses).toEqual(['/logs/']);
  expect(ask(parts, store, 'result').addresses).toEqual(['/logs/']);
});

test('a large site sends only what a query needs, and finds the same', () => {
  const parts = pack(largeSite(4_000), [], 'v1');
  expect(parts.guide.titles).toBeUndefined();
  expect(parts.blocks.length).toBeGreaterThan(100);
  const store = makeStore(parts.guide);
  const { files, addresses } = ask(parts, store, 'axolotl');
  expect(addresses).toEqual(['/page-1234/']);
  expect(files).toHaveLength(2);
});

test('a word of very many sections is sent with the number of them all', () => {
  const { shards } = pack(largeSite(4_000), [], 'v1');
  expect(shards.find(({ common }) => common?.['fish'] !== undefined)?.common?.['fish']).toBe(3_999);
});
