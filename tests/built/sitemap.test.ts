import { expect, test } from 'vitest';
import { pages, read } from './site.ts';

const entries = [
  ...read('/sitemap-0.xml')
    .toString('utf8')
    .matchAll(/<url><loc>([^<]+)<\/loc>(?:<lastmod>([^<]+)<\/lastmod>)?/g),
].map(([, address = '', changed]) => ({ address: new URL(address).pathname, changed }));

test('the sitemap lists every page but share pages and those that are hidden', () => {
  const listed = pages.filter(({ address, text }) => !address.startsWith('/s/') && !/name="robots" content="noindex"/.test(text));
  expect(entries.map(({ address }) => address).sort()).toEqual(listed.map(({ address }) => address).sort());
});

test('it dates a page as the page dates itself', () => {
  for (const { address, changed } of entries) {
    const text = pages.find((page) => page.address === address)?.text ?? '';
    const [, day] = /"dateModified":"([^"]+)"/.exec(text) ?? [];
    expect([address, changed?.slice(0, 10)]).toEqual([address, day]);
  }
});
