import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { pages } from './site.ts';

const brotli = (text: string) => brotliCompressSync(text).length;
const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** A page as it was without explanations: no list, no element around it, and the text of each part bare. */
function withoutExplanations(html: string): string {
  return html
    .replace(/<details class="parts">.*?<\/details>/gs, '')
    .replace(/<\/?explained-code>/g, '')
    .replace(/<(span|var) class="part [^>]*>((?:(?!<\1\b).)*?(?:<\1\b.*?<\/\1>(?:(?!<\1\b).)*?)*)<\/\1>/gs, '$2');
}

const explained = pages.filter(({ text }) => text.includes('data-row="'));

test('notes have explanations', () => {
  expect(explained.length).toBeGreaterThan(0);
});

// Six commands and three manifests make some nine blocks; a page with more may grow by as much a block.
test.each(explained)('$address grows by at most 3 kB, for every nine blocks', ({ text }) => {
  const blocks = Math.max(9, count(text, /<explained-code>/g));
  expect(brotli(text) - brotli(withoutExplanations(text))).toBeLessThanOrEqual((3000 * blocks) / 9);
});

test.each(explained)('$address: every part names a row of the list in its block, and every row has a part', ({ text }) => {
  for (const [block] of text.matchAll(/<explained-code>.*?<\/explained-code>/gs)) {
    const named = new Set([...block.matchAll(/data-row="(\d+)"/g)].map(([, row]) => Number(row)));
    expect([...named].sort((a, b) => a - b)).toEqual([...Array(count(block, /<dt\b/g)).keys()]);
  }
});
