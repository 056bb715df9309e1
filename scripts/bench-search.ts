// Prints what a first search transfers and how long it takes, on generated sites of 30, 1,000 and 10,000 pages. Each query starts with
// nothing loaded. The script and the pages that are read for the lines of text come on top: some 9 kB, and 5 kB for each page found.
import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { pack } from '../src/search/pack.ts';
import { blockFile, shardFile, type Parts } from '../src/search/parts.ts';
import { answer } from '../src/search/query.ts';
import type { SearchRecord } from '../src/search/record.ts';
import { makeStore, type Store } from '../src/search/store.ts';
import { splitQuery } from '../src/search/words.ts';

const SECTIONS = 3; // a page, as the Kubernetes documentation has them
const WORDS = 60; // a section
const VOCABULARY = 12_000;
const QUERIES = 20;
const ours = wordsOfNotes();

type First = { kilobytes: number; parts: number; loading: number; answering: number };

console.log('  pages   all kB  parts  first search kB: median    most  parts  load ms  answer ms: median    most');
for (const pages of [30, 1_000, 10_000]) {
  const records = generate(pages);
  const site = pack(records, [], 'v1');
  const sizes = new Map(filesOf(site).map(([file, part]) => [file, kilobytes(part)]));
  for (const query of queriesOn(records)) searchFirst(site, sizes, query); // the engine compiles what is used often
  const firsts = queriesOn(records).map((query) => searchFirst(site, sizes, query));
  const of = (what: keyof First, most = false): number =>
    pick(
      firsts.map((first) => first[what]),
      most,
    );
  const all = [...sizes.values()].reduce((a, b) => a + b, 0);
  print([
    pages,
    all,
    sizes.size,
    of('kilobytes'),
    of('kilobytes', true),
    of('parts'),
    of('loading'),
    of('answering'),
    of('answering', true),
  ]);
}

/** A search with nothing loaded: what it transfers, and how long work on it takes. */
function searchFirst({ guide, ...site }: Parts, sizes: ReadonlyMap<string, number>, query: string): First {
  const parts = new Map(filesOf({ guide, ...site }));
  const taken = ['guide.json'];
  let loading = 0;
  const timed = (act: () => void): number => {
    const started = performance.now();
    act();
    return performance.now() - started;
  };
  let store!: Store;
  loading += timed(() => finish((store = makeStore(guide)).start()));
  for (;;) {
    let missing: string[] = [];
    const answering = timed(() => ({ missing } = answer(store, query)));
    if (missing.length === 0) {
      const sent = taken.reduce((sum, file) => sum + (sizes.get(file) ?? 0), 0);
      return { kilobytes: sent, parts: taken.length, loading, answering };
    }
    taken.push(...missing);
    for (const file of missing) loading += timed(() => finish(store.add(file, parts.get(file))));
  }
}

function filesOf({ guide, shards, blocks }: Parts): [string, unknown][] {
  return [
    ['guide.json', guide],
    ...shards.map((shard, at): [string, unknown] => [shardFile(guide, at), shard]),
    ...blocks.map((block, at): [string, unknown] => [blockFile(guide, at), block]),
  ];
}

/** What readers type: the first words of titles, a word of a text, and one with a wrong letter. */
function queriesOn(records: readonly SearchRecord[]): string[] {
  const step = Math.floor(records.length / QUERIES);
  return Array.from({ length: QUERIES }, (_, at) => {
    const { page, text } = records[at * step] ?? { page: '', text: '' };
    const words = text.split(' ');
    if (at % 4 === 0) return words[7] ?? '';
    if (at % 4 === 1) return `${page.split(' ').slice(0, 2).join(' ')} ${(words[9] ?? '').slice(0, -1)}x`;
    return page
      .split(' ')
      .slice(0, 2 + (at % 4))
      .join(' ');
  });
}

/** Sections whose words are spread as in a language: the n-th word is n times rarer than the first. The same on every run. */
function generate(pages: number): SearchRecord[] {
  let seed = 1;
  const random = (): number => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  const word = (): string => wordOf(Math.floor(VOCABULARY ** random()));
  const words = (count: number): string => Array.from({ length: count }, word).join(' ');
  return Array.from({ length: pages }, (_, page) => page).flatMap((page) => {
    const title = words(5);
    return Array.from({ length: SECTIONS }, (_, part): SearchRecord => ({
      ...{
        address: part === 0 ? `/area/page-${page}/` : `/area/page-${page}/#part-${part}`,
        heading: part === 0 ? title : words(4),
      },
      ...{ page: title, section: 'Area', kind: part === 0 ? 'page' : 'section', text: words(WORDS) },
      ...{ commands: part === 1 ? [`kubectl get ${words(2)}`] : [], aliases: part === 0 ? [words(2), words(1)] : [] },
    }));
  });
}

/** The n-th most frequent word of our notes; from there on a word of its own for each number, in syllables. */
function wordOf(number: number): string {
  return ours[number] ?? syllablesOf(number);
}

function wordsOfNotes(): string[] {
  const folder = 'content/notes';
  const notes = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.mdx'));
  const counts = new Map<string, number>();
  for (const note of notes)
    for (const word of splitQuery(readFileSync(`${folder}/${note}`, 'utf8')))
      if (!/[./:]/.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1); // no addresses
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([word]) => word);
}

function syllablesOf(number: number): string {
  const syllable = `${'bdfgklmnprst'[number % 12] ?? ''}${'aeiou'[Math.floor(number / 12) % 5] ?? ''}`;
  return number < 60 ? `${syllable}n` : syllable + syllablesOf(Math.floor(number / 60));
}

function kilobytes(part: unknown): number {
  return brotliCompressSync(JSON.stringify(part), { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length / 1_000;
}

function pick(numbers: readonly number[], most: boolean): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[most ? sorted.length - 1 : Math.floor(sorted.length / 2)] ?? 0;
}

function print([pages = 0, all = 0, count = 0, ...rest]: readonly number[]): void {
  const [median = 0, most = 0, parts = 0, loading = 0, answering = 0, slowest = 0] = rest;
  const cells: [number, number, number][] = [
    [pages, 7, 0],
    [all, 9, 1],
    [count, 7, 0],
    [median, 25, 1],
    [most, 8, 1],
    [parts, 7, 0],
    [loading, 9, 1],
    [answering, 19, 1],
    [slowest, 8, 1],
  ];
  console.log(cells.map(([value, width, digits]) => value.toFixed(digits).padStart(width)).join(''));
}

function finish(steps: Generator<void>): void {
  while (steps.next().done !== true);
}
