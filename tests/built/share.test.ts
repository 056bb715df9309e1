import { expect, test } from 'vitest';
import { readPage } from '../../src/built/read-page.ts';
import { pages } from './site.ts';

const shares = pages.filter(({ address }) => address.startsWith('/s/'));
const sections = pages.map(({ address, text }) => readPage(text, address)).filter(({ section }) => section !== '');

test('every heading, figure and term of the notes has a share page', () => {
  const ids = new Set(shares.map(({ address }) => address.split('/')[2]));
  const notes = sections.filter(({ address }) => address.split('/').length === 4);
  const missing = notes.flatMap(({ anchors }) => anchors.filter((id) => id !== 'sources' && !ids.has(id)));
  expect(missing).toEqual([]);
});

test.each(shares)('$address names its section within its first 4 kB, is below 8 kB, and leads on without scripts', ({ text }) => {
  expect(Buffer.byteLength(text)).toBeLessThan(8_000);
  const head = Buffer.from(text)
    .subarray(0, 4_000)
    .toString('utf8')
    .replaceAll(/&[#a-z0-9]+;/g, '.');
  expect(head).toMatch(/<title>[^<]+<\/title>/);
  expect(head).toMatch(/<meta name="description" content="[^"]{2,165}">/);
  expect(head).toMatch(/<link rel="canonical" href="https:\/\/[^"]+#[a-z0-9-]+">/);
  expect(head).toMatch(/<meta property="og:title" content="[^"]+">/);
  expect(head).toMatch(/<meta property="og:image" content="https:\/\/[^"]+\.png">/);
  expect(head).toMatch(/<meta property="og:image:alt" content="[^"]+">/);
  expect(head).toMatch(/<meta name="twitter:card" content="summary_large_image">/);
  expect(text).toMatch(/<a href="\/[^"]+#[a-z0-9-]+">/);
});
