import { expect, test } from 'vitest';
import { pages, read } from './site.ts';

type Thing = Record<string, unknown> & { '@type': string };
type Crumb = { '@type': string; position: number; name: string; item: string };

const things = (text: string): Thing[] => {
  const [, data = '{}'] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text) ?? [];
  return (JSON.parse(data) as { '@graph'?: Thing[] })['@graph'] ?? [];
};
const find = (text: string, type: string) => things(text).find((thing) => thing['@type'] === type);
const pathOf = (address: unknown) => new URL(String(address)).pathname;

const withSection = pages.filter(({ text, address }) => text.includes('article:section') && !address.startsWith('/s/'));
const notes = withSection.filter(({ address }) => address.split('/').length === 4);
const sections = withSection.filter(({ address }) => address.split('/').length === 3);

test('there are notes and sections', () => {
  expect(notes.length).toBeGreaterThan(30);
  expect(sections.length).toBeGreaterThan(5);
});

test.each(notes)('$address is an article with its title, its own address and a picture that is there', ({ address, text }) => {
  const article = find(text, 'TechArticle');
  const [, heading = ''] = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(text) ?? [];
  const plain = heading.replace(/<[^>]+>|&#?\w+;/g, '');
  expect(String(article?.['headline']).replace(/[&<>"']/g, '')).toBe(plain.replace(/["']/g, ''));
  expect(pathOf(article?.['url'])).toBe(address);
  expect(read(pathOf(article?.['image'])).length).toBeGreaterThan(1000);
  const changed = article?.['dateModified'];
  if (changed !== undefined) expect(changed).toMatch(/^20\d\d-\d\d-\d\d/);
});

test.each(withSection)('$address says where it stands, on pages that are there', ({ address, text }) => {
  const crumbs = find(text, 'BreadcrumbList')?.['itemListElement'] as Crumb[];
  expect(crumbs.map(({ position }) => position)).toEqual(crumbs.map((_, index) => index + 1));
  expect(crumbs.map(({ item }) => pathOf(item))).toEqual(
    [/^/, /^\/[^/]+\//, /^\/[^/]+\/[^/]+\//].flatMap((path, index) =>
      index === 0 ? ['/'] : (path.exec(address)?.slice(0, 1) ?? []),
    ),
  );
  for (const { item, name } of crumbs) {
    expect(pages.some((page) => page.address === pathOf(item))).toBe(true);
    expect(name).not.toBe('');
  }
});

test('the home page names the site', () => {
  const home = pages.find(({ address }) => address === '/')?.text ?? '';
  expect(find(home, 'WebSite')).toMatchObject({
    name: expect.any(String) as string,
    url: expect.stringMatching(/^https:/) as string,
  });
});
