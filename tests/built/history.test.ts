import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildGarden, commit, copyGarden, edit } from '../garden.ts';

const TIMEOUT = 120_000;
const read = (out: string, file: string) => readFileSync(join(out, file), 'utf8');
const days = (html: string) => [...html.matchAll(/<time datetime="([^"]*)"/g)].map(([, day]) => day);

test('the history of the repository dates pages and sections, and makes a feed', { timeout: TIMEOUT }, () => {
  const garden = copyGarden((content) =>
    edit(content, 'notes/first/herbs.mdx', ['Thyme.', 'Thyme.\n\n## In the shade {#in-the-shade}\n\nMint.']),
  );
  commit(garden, 'Write on herbs', '2026-03-01T12:00:00Z');
  edit(garden.content, 'notes/first/herbs.mdx', ['Mint.', 'Mint, and woodruff.']);
  commit(garden, 'Add woodruff', '2026-04-02T12:00:00Z');
  edit(garden.content, 'notes/first/roses.mdx', ['On the south side', 'Along the wall, on the south side']); // not committed
  const { out, printed, code } = buildGarden(garden, { SITE: 'https://garden.example' });
  expect(code, printed).toBe(0);

  const herbs = read(out, 'first/herbs/index.html');
  expect(herbs).toContain('Last changed <time datetime="2026-04-02">2 April 2026</time>');
  expect(days(herbs)).toEqual(['2026-04-02', '2026-03-01', '2026-04-02']);
  expect(herbs).toContain('"dateModified":"2026-04-02"');
  // The line that is not committed has no day; the others of its section have theirs.
  expect(days(read(out, 'first/roses/index.html'))).toEqual(['2026-03-01', '2026-03-01']);

  const feed = read(out, 'feed.xml');
  expect([...feed.matchAll(/<title>([^<]*)<\/title>/g)].map(([, title]) => title)).toEqual([
    'Changes of Garden notes',
    'Herbs stand beside',
    'Herbs stand beside and Roses want sun',
  ]);
  expect(feed).toContain('<link href="https://garden.example/first/herbs/#in-the-shade"/>');
  expect(feed).toMatch(/<id>tag:garden\.example,2026-04-02:[0-9a-f]{40}<\/id>/);
  expect(herbs).toContain('<link rel="alternate" type="application/atom+xml" href="/feed.xml"');

  const habits = { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'diff.noprefix', GIT_CONFIG_VALUE_0: 'true' }; // a user's own
  const again = buildGarden(garden, { SITE: 'https://garden.example', ...habits });
  expect(read(again.out, 'feed.xml')).toBe(feed);
  expect(read(again.out, 'first/herbs/index.html')).toBe(herbs);
});

test('without a repository, or with the newest commit only, nothing is dated and there is no feed', { timeout: TIMEOUT }, () => {
  const bare = copyGarden();
  const origin = copyGarden();
  commit(origin, 'Write on herbs', '2026-03-01T12:00:00Z');
  edit(origin.content, 'notes/first/herbs.mdx', ['Thyme.', 'Thyme and sage.']);
  commit(origin, 'Add sage', '2026-04-02T12:00:00Z');
  const folder = join(bare.folder, 'clone');
  spawnSync('git', ['clone', '--quiet', '--depth', '1', `file://${origin.folder}`, folder]);
  for (const garden of [bare, { folder, content: join(folder, 'content') }]) {
    const { out, code, printed } = buildGarden(garden);
    expect(code, printed).toBe(0);
    const html = read(out, 'first/herbs/index.html');
    expect(html).not.toMatch(/<time|Last changed|atom\+xml|dateModified/);
    expect(html).not.toContain('Edit this page'); // nor does site.yaml say how
    expect(existsSync(join(out, 'feed.xml'))).toBe(false);
  }
});

test('where site.yaml says how a note is edited, each page links there', { timeout: TIMEOUT }, () => {
  const garden = copyGarden((content) =>
    edit(content, 'site.yaml', ['home:', 'edit: https://git.example/garden/edit/main/content/{file}\nhome:']),
  );
  const { out } = buildGarden(garden);
  expect(read(out, 'first/roses/index.html')).toContain(
    '<a href="https://git.example/garden/edit/main/content/notes/first/roses.mdx">Edit this page</a>',
  );
  const wrong = copyGarden((content) => edit(content, 'site.yaml', ['home:', 'edit: https://git.example/garden\nhome:']));
  expect(buildGarden(wrong).printed).toContain('{file}');
});
