import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildGarden, copyGarden, edit } from '../garden.ts';

/** Builds a copy of the small garden site after a change. */
const build = (change: (content: string) => void, environment: Record<string, string> = {}) =>
  buildGarden(copyGarden(change), environment);

/** Replaces a text in a note of the garden. */
const replace = (note: string, from: string, to: string) => (content: string) => edit(content, `notes/first/${note}`, [from, to]);

const TIMEOUT = 120_000;

test('any folder of notes becomes a site, also below a path of its host', { timeout: TIMEOUT }, () => {
  const { code, printed, out } = build(() => undefined, { BASE: '/garden', SITE: 'https://elsewhere.example' });
  expect(printed).toContain('every link leads somewhere');
  expect(code).toBe(0);
  const page = readFileSync(join(out, 'first/roses/index.html'), 'utf8');
  expect(page).toContain('href="/garden/first/herbs/#next-to-roses"');
  expect(page).toContain('<link rel="canonical" href="https://elsewhere.example/garden/first/roses/">');
  expect(page).toContain('<meta property="og:image" content="https://elsewhere.example/garden/og/first/roses.png">');
  expect(existsSync(join(out, 'og/first/roses.png'))).toBe(true);
  expect(page).toContain('content-security-policy');
  expect(page).not.toMatch(/\b(href|src)="\/(?!garden\/)/);
  expect(readFileSync(join(out, 'index.html'), 'utf8')).not.toContain('Pod');
});

test.each([
  [
    'a dead fragment',
    replace('roses.mdx', '#next-to-roses', '#next-to-rose'),
    'roses.mdx:10:20',
    'Did you mean /first/herbs/#next-to-roses?',
  ],
  [
    'a dead page',
    replace('roses.mdx', '/first/herbs/#next-to-roses', '/first/herb/'),
    'roses.mdx:10:20',
    'The nearest page is /first/herbs/.',
  ],
  ['a misspelt field', replace('herbs.mdx', 'lead:', 'laed:'), 'herbs.mdx:3:1', 'Did you mean "lead"?'],
  ['a heading without an id', replace('herbs.mdx', ' {#next-to-roses}', ''), 'herbs.mdx:8:1', 'Write {#next-to-roses} behind it'],
])('%s ends the build with its place and what to do, and without a stack', { timeout: TIMEOUT }, (_, change, place, advice) => {
  const { code, printed } = build(change);
  expect(code).toBe(1);
  expect(printed).toContain(place);
  expect(printed).toContain(advice);
  expect(printed).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
});

/** Writes the ledger of the garden. */
const ledger = (text: string) => (content: string) => writeFileSync(join(content, 'anchors.txt'), text);

test('with a forwarding line, old sections and old pages lead on, also without scripts', { timeout: TIMEOUT }, () => {
  const lines = [
    '/first/herbs/#beside-roses -> /first/herbs/#next-to-roses',
    '/first/herbs/#sun -> /first/roses/#where-to-plant',
    '/old/thyme/ -> /first/herbs/',
    '/old/thyme/#soil -> /first/roses/#where-to-plant',
  ];
  const { code, out } = build(ledger(lines.join('\n')), { BASE: '/garden' });
  expect(code).toBe(0);
  const herbs = readFileSync(join(out, 'first/herbs/index.html'), 'utf8');
  expect(herbs).toContain('<h2 id="next-to-roses"><span class="alias" id="beside-roses"></span>');
  expect(herbs).toContain(
    '<p class="moved" id="sun" data-follow>This section moved: see <a href="/garden/first/roses/#where-to-plant">',
  );
  const thyme = readFileSync(join(out, 'old/thyme/index.html'), 'utf8');
  expect(thyme).toContain('data-to="/garden/first/herbs/"');
  expect(thyme).toContain('<a href="/garden/first/roses/#where-to-plant">');
});
