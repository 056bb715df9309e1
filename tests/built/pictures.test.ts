import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filesOf, pages, read } from './site.ts';

const LARGEST = 60_000; // bytes: what chats fetch at once on a slow line
const SITE = /^url: (\S+)$/m.exec(readFileSync('content/site.yaml', 'utf8'))?.[1] ?? '';

/** The value of a `meta` element by its name or property. */
const meta = (text: string, name: string) =>
  new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)">`).exec(text)?.[1]?.replaceAll('&#38;', '&');

/** The address on this site of a page's picture. */
const pictureOf = (text: string) => meta(text, 'og:image')?.slice(SITE.length) ?? '';

const drawn = filesOf('.png').filter((file) => file.startsWith('og'));

test.each(drawn)('%s is a PNG of 1200 × 630 px and at most 60 kB', (file) => {
  const png = read(`/${file}`);
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(png.length).toBeLessThanOrEqual(LARGEST);
});

test.each(pages)('$address names a picture that is there, its size and its words', ({ text }) => {
  expect(meta(text, 'og:image')?.startsWith(`${SITE}/og`)).toBe(true);
  expect(drawn).toContain(pictureOf(text).slice(1));
  expect([meta(text, 'og:image:width'), meta(text, 'og:image:height')]).toEqual(['1200', '630']);
  expect(meta(text, 'og:image:alt')?.length).toBeGreaterThan(15);
  expect(meta(text, 'twitter:card')).toBe('summary_large_image');
});

test('every picture is the one of some page', () => {
  const named = new Set(pages.map(({ text }) => pictureOf(text).slice(1)));
  expect(drawn.filter((file) => !named.has(file))).toEqual([]);
});

test('every note and every section has a picture of its own', () => {
  const own = pages.filter(({ address, text }) => !address.startsWith('/s/') && text.includes('article:section'));
  expect(own.length).toBeGreaterThan(30);
  for (const { address, text } of own) expect(pictureOf(text)).toBe(`/og${address.slice(0, -1)}.png`);
});

/** Ids of the notes that are symptoms, and of drawn figures. */
const notes = pages.filter(({ address }) => !address.startsWith('/s/'));
const idsIn = (pattern: RegExp) => notes.flatMap(({ text }) => [...text.matchAll(pattern)].map(([, id = '']) => id));
const symptoms = idsIn(/<h[23][^>]* id="([^"]+)"[^>]*class="symptom"|<h[23][^>]*class="symptom"[^>]* id="([^"]+)"/g).filter(
  Boolean,
);
const figures = idsIn(/<figure class="plate diagram"[^>]* id="([^"]+)"/g);

test('there are symptoms and diagrams to look at', () => {
  expect(symptoms.length).toBeGreaterThan(10);
  expect(figures.length).toBeGreaterThan(10);
});

test.each([...symptoms, ...figures])('the share page of %s shows its own picture', (id) => {
  const share = pages.find(({ address }) => address === `/s/${id}/`)?.text ?? '';
  expect(pictureOf(share)).toBe(`/og/s/${id}.png`);
});
