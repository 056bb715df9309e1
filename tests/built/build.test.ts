import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildGarden, copyGarden, edit, type Built } from '../garden.ts';

const TIMEOUT = 120_000;

describe('a small garden, with old addresses, below a path of its host', () => {
  const LEDGER = [
    '/first/herbs/#beside-roses -> /first/herbs/#next-to-roses',
    '/first/herbs/#mint retired, see /first/roses/',
    '/first/herbs/#sun -> /first/roses/#where-to-plant',
    '/old/thyme/ -> /first/herbs/',
    '/old/thyme/#soil -> /first/roses/#where-to-plant',
  ];
  let built: Built;
  const read = (file: string) => readFileSync(join(built.out, file), 'utf8');

  beforeAll(() => {
    const garden = copyGarden((content) => {
      writeFileSync(join(content, 'anchors.txt'), LEDGER.join('\n'));
      mkdirSync(join(content, 'notes/_old'));
      writeFileSync(join(content, 'notes/_old/mint.mdx'), 'No note {');
      edit(
        content,
        'notes/first/roses.mdx',
        ['\n', '\r\n'],
        ['## Where', '```console id=try title="Try"\r\n$ ls\r\na\r\n$ ls\r\n```\r\n\r\n## Where'],
      ); // as on Windows
    });
    built = buildGarden(garden, { BASE: '/garden', SITE: 'https://elsewhere.example' });
  }, TIMEOUT);

  test('becomes a site: any folder of notes does', () => {
    expect(built.printed).toContain('every link leads somewhere');
    expect(built.code).toBe(0);
    const page = read('first/roses/index.html');
    expect(page).toContain('href="/garden/first/herbs/#next-to-roses"');
    expect(page).toContain('<link rel="canonical" href="https://elsewhere.example/garden/first/roses/">');
    expect(page).toContain('<meta property="og:image" content="https://elsewhere.example/garden/og/first/roses.png">');
    expect(existsSync(join(built.out, 'og/first/roses.png'))).toBe(true);
    expect(page).toContain('content-security-policy');
    expect(page).not.toMatch(/\b(href|src)="\/(?!garden\/)/);
    expect(read('index.html')).not.toContain('Pod');
    expect(page + read('first/roses/index.md')).not.toMatch(/\r|^title:/m);
  });

  test('old sections and old pages lead on, also without scripts', () => {
    const herbs = read('first/herbs/index.html');
    expect(herbs).toContain('<h2 id="next-to-roses"><span class="alias" id="beside-roses"></span>');
    expect(herbs).toContain(
      '<p class="moved" id="sun" data-follow>This section moved: see <a href="/garden/first/roses/#where-to-plant">',
    );
    const thyme = read('old/thyme/index.html');
    expect(thyme).toContain('data-to="/garden/first/herbs/"');
    expect(thyme).toContain('<a href="/garden/first/roses/#where-to-plant">');
  });

  test('what moved is in forwards.json, with the base; what ended is not', () => {
    expect(JSON.parse(read('forwards.json'))).toEqual({
      '/garden/first/herbs/#beside-roses': '/garden/first/herbs/#next-to-roses',
      '/garden/first/herbs/#sun': '/garden/first/roses/#where-to-plant',
      '/garden/old/thyme/': '/garden/first/herbs/',
      '/garden/old/thyme/#soil': '/garden/first/roses/#where-to-plant',
    });
  });
});

test.each([
  {
    what: 'a misspelt field',
    change: (content: string) => edit(content, 'notes/first/herbs.mdx', ['lead:', 'laed:']),
    faults: [['herbs.mdx:3:1', 'Did you mean "lead"?']],
  },
  {
    what: 'a heading without an id',
    change: (content: string) => edit(content, 'notes/first/herbs.mdx', [' {#next-to-roses}', '']),
    faults: [['herbs.mdx:8:1', 'Write {#next-to-roses} behind it']],
  },
  {
    what: 'a dead fragment, a dead page, and words for a section that is none',
    change: (content: string) => {
      edit(content, 'notes/first/roses.mdx', ['#next-to-roses) stand', '#next-to-rose) stand']);
      edit(content, 'notes/first/herbs.mdx', ['Thyme.', '[Thyme](/first/rose/).']);
      writeFileSync(join(content, 'search-names.yaml'), 'where-to-plant: [bed]\nwhat?(x: [mint]\n');
    },
    faults: [
      ['roses.mdx:10:20', 'Did you mean /first/herbs/#next-to-roses?'],
      ['herbs.mdx:10:1', 'The nearest page is /first/roses/.'],
      ['search-names.yaml:2:1', 'Write the id of the section'],
    ],
  },
])('$what ends the build with its place and what to do, and without a stack', { timeout: TIMEOUT }, ({ change, faults }) => {
  const { code, printed } = buildGarden(copyGarden(change));
  expect(code).toBe(1);
  for (const [place = '', advice = ''] of faults) {
    expect(printed).toContain(place);
    expect(printed.slice(printed.indexOf(place))).toContain(advice);
  }
  expect(printed).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
});
