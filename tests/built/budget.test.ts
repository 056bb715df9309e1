import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { filesOf, pages, read } from './site.ts';

const brotli = (bytes: Buffer | string) => brotliCompressSync(bytes).length;

/** The size of a file of the site; the pages share most of theirs. */
const sizes = new Map<string, number>();
const sizeOf = (address: string): number => {
  const size = sizes.get(address) ?? brotli(read(address));
  sizes.set(address, size);
  return size;
};

/** What is loaded only when somebody asks for it: the search, a press on a sign or a drawing, a rest on a link, an old or a wrong address. */
const ON_DEMAND = /(?:search-dialog|share-link|link-card|enlarge|landing-words)/;

/** Scripts that pages load by themselves. */
const scripts = filesOf('.js')
  .filter((file) => !ON_DEMAND.test(file))
  .map((file) => ({ element: /([a-z]+-[a-z]+)\.[^/]+\.js$/.exec(file)?.[1], bytes: brotli(read(`/${file}`)) }));

/** An element's script is loaded by the pages that hold the element. */
const scriptBytesOf = (text: string) =>
  scripts
    .filter(({ element }) => element === undefined || text.includes(`<${element}`))
    .reduce((sum, { bytes }) => sum + bytes, 0);

test('the scripts of a page before the search is opened are at most 6 kB', () => {
  expect(Math.max(...pages.map(({ text }) => scriptBytesOf(text)))).toBeLessThanOrEqual(6_000);
});

test('the fonts are at most 40 kB in all', () => {
  expect(filesOf('.woff2').reduce((sum, file) => sum + read(`/${file}`).length, 0)).toBeLessThanOrEqual(40_000);
});

// The index of everything and the glossary grow with the site; they are lists, not notes.
test.each(pages.filter(({ address }) => !['/a-z/', '/reference/glossary/'].includes(address)))(
  '$address is at most 30 kB of HTML, CSS and scripts',
  ({ text }) => {
    const styles = [...text.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href = '']) => sizeOf(href));
    expect(brotli(text) + styles.reduce((a, b) => a + b, 0) + scriptBytesOf(text)).toBeLessThanOrEqual(30_000);
  },
);
