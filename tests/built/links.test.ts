import { expect, test } from 'vitest';
import { readPage } from '../../src/built/read-page.ts';
import { checkLinks } from '../../src/links/check-links.ts';
import { filesOf, pages } from './site.ts';

const built = pages.map(({ address, text }) => readPage(text, address));
const files = new Set(['.svg', '.xml', '.txt', '.json', '.png', '.md'].flatMap(filesOf).map((file) => `/${file}`));

test('every internal link and fragment leads somewhere', () => {
  expect(checkLinks(built, '/', files)).toEqual([]);
});

test.each(built)('$address gives each id once', ({ ids }) => {
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test('a home page, a page for each section, the index and the notices are there', () => {
  const addresses = built.map(({ address }) => address);
  for (const address of ['/', '/a-z/', '/notices/', '/404.html', '/start/', '/reference/']) expect(addresses).toContain(address);
});
