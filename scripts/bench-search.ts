// Prints what a first search transfers and how long it takes, on generated sites of 30, 1,000 and 10,000 pages.
import { brotliCompressSync, constants } from 'node:zlib';
import { pack, unpack } from '../src/search/pack.ts';
import { createSearch } from '../src/search/query.ts';
import type { SearchRecord } from '../src/search/record.ts';

const SECTIONS = 3; // a page, as the Kubernetes documentation has them
const WORDS = 60; // a section
const VOCABULARY = 12_000;

console.log('  pages  titles kB  texts kB  index ms  query ms   (kB brotli; titles alone give the first results)');
for (const pages of [30, 1_000, 10_000]) {
  const { titles, texts } = pack(generate(pages), {});
  const [first, rest] = [kilobytes(titles), kilobytes(texts)];
  const started = performance.now();
  const search = createSearch(unpack(titles));
  const indexed = performance.now();
  const queries = titles.pages.slice(0, 20).map(({ title }) => title);
  for (const query of queries) search(query);
  const asked = (performance.now() - indexed) / queries.length;
  console.log(
    [pages, first, rest, indexed - started, asked]
      .map((n, at) => n.toFixed(at === 0 ? 0 : 1).padStart(at === 0 ? 7 : 9))
      .join(' '),
  );
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
      ...{ page: title, section: 'Area', kind: part === 0 ? 'page' : 'section', text: words(WORDS), commands: [], aliases: [] },
    }));
  });
}

/** A word of its own for each number, in syllables. */
function wordOf(number: number): string {
  const syllable = `${'bdfgklmnprst'[number % 12] ?? ''}${'aeiou'[Math.floor(number / 12) % 5] ?? ''}`;
  return number < 60 ? `${syllable}n` : syllable + wordOf(Math.floor(number / 60));
}

function kilobytes(part: unknown): number {
  return brotliCompressSync(JSON.stringify(part), { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length / 1_000;
}
