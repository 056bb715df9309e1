import { describe, expect, test } from 'vitest';
import { readPage } from '../../src/built/read-page.ts';
import { cutMarkdown } from '../../src/elements/cut-markdown.ts';
import { filesOf, pages, read } from './site.ts';

const notes = pages
  .map(({ address, text }) => ({ ...readPage(text, address), html: text }))
  .filter(({ section }) => section !== '');
const twinOf = (address: string) => read(`${address}index.md`).toString('utf8');
/** The Markdown without its code, in which anything may stand. */
const prose = (markdown: string) => markdown.replace(/^\s*(`{3,})[\s\S]*?^\s*\1$/gm, '').replace(/`[^`]*`/g, '');

describe.each(notes)('the Markdown of $address', ({ address, anchors, html, title }) => {
  const twin = twinOf(address);

  test('is named in the head of its page, and begins with its title', () => {
    expect(html).toContain(`<link rel="alternate" type="text/markdown" href="${address}index.md"`);
    expect(twin.split('\n')[0]?.replace(/[`\\]/g, '')).toBe(`# ${title.replace(/[“”]/g, '"').replace(/[‘’]/g, "'")}`);
  });

  test('has no component, no id in braces, and only whole addresses', () => {
    expect(prose(twin)).not.toMatch(/<\/?[A-Z]\w*|\{#|\{\/\*|\]\((?!https?:)/);
  });

  test('has a part for each heading, block and term of the page', () => {
    expect(anchors.filter((id) => cutMarkdown(twin, id) === undefined)).toEqual([]);
  });
});

test('the index and the notices have their Markdown too, named in their heads', () => {
  for (const address of ['/a-z/', '/notices/']) {
    const html = pages.find((page) => page.address === address)?.text ?? '';
    const { title, links } = readPage(html.slice(html.indexOf('<main'), html.indexOf('</main>')), address);
    const twin = twinOf(address);
    expect(html).toContain(`<link rel="alternate" type="text/markdown" href="${address}index.md"`);
    expect(twin.split('\n')[0]).toBe(`# ${title}`);
    expect(links.filter(({ href }) => !href.startsWith('#') && !twin.includes(href))).toEqual([]);
  }
});

test('llms.txt lists the Markdown of every note, and llms-full.txt holds it', () => {
  const [short, full] = ['/llms.txt', '/llms-full.txt'].map((file) => read(file).toString('utf8'));
  const listed = [...(short ?? '').matchAll(/\]\(https:\/\/[^/]+(\/[^)]*index\.md)\)/g)].map(([, path]) => path);
  const written = filesOf('index.md')
    .map((file) => `/${file}`)
    .filter((file) => file.split('/').length === 4);
  expect([...listed].sort()).toEqual(written);
  for (const { address } of notes.filter((page) => page.address.split('/').length === 4))
    expect(full).toContain(twinOf(address).trim());
});

test('every page has its cards: its words, and those of its sections', () => {
  for (const { address, anchors } of notes) {
    const { title, lead, sections } = JSON.parse(read(`${address}card.json`).toString('utf8')) as Record<string, object>;
    expect([title, lead]).toEqual([expect.stringMatching(/./), expect.stringMatching(/./)]);
    expect(anchors.filter((id) => id !== 'sources' && !Object.hasOwn(sections ?? {}, id))).toEqual([]);
  }
});
