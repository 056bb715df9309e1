import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildGarden, commit, copyGarden, edit, type Garden } from '../garden.ts';

const TIMEOUT = 120_000;
const PUBLISHED = ['/first/herbs/', '/first/herbs/#next-to-roses', '/first/roses/', '/first/roses/#where-to-plant'];

/** A garden whose addresses are published, in a repository of its own. */
function publishedGarden(): Garden {
  const garden = copyGarden((content) => writeFileSync(join(content, 'anchors.txt'), `${PUBLISHED.join('\n')}\n`));
  commit(garden, 'Write on herbs', '2026-03-01T12:00:00Z');
  return garden;
}

function renameHeading({ content }: Garden): void {
  edit(content, 'notes/first/herbs.mdx', ['## Next to roses {#next-to-roses}', '## Good company {#good-company}']);
  edit(content, 'notes/first/roses.mdx', ['#next-to-roses', '#good-company']);
}

test('a heading renamed without a forwarding line: the message says how to mend it', { timeout: TIMEOUT }, () => {
  const garden = publishedGarden();
  renameHeading(garden);
  const { code, printed } = buildGarden(garden);
  expect(code).toBe(1);
  const report = printed.slice(printed.indexOf(garden.content)).replaceAll(garden.content, 'content').trim();
  expect(report).toMatchInlineSnapshot(`
    "content/anchors.txt:2:1  The section /first/herbs/#next-to-roses was published, and is gone: links to it are broken. It last stood in content/notes/first/herbs.mdx:8.  [ledger/gone]
      2 | /first/herbs/#next-to-roses
          ^
      If it was renamed or moved, make this line: /first/herbs/#next-to-roses -> /first/herbs/#good-company
      If it ended: /first/herbs/#next-to-roses retired, see /first/herbs/
      If it went by mistake, put it back.

    1 problem in 1 file."
  `);
  expect(printed).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
});

test('what a commit took away is found in the one before it', { timeout: TIMEOUT }, () => {
  const garden = publishedGarden();
  renameHeading(garden);
  commit(garden, 'Rename a heading', '2026-03-02T12:00:00Z');
  expect(buildGarden(garden).printed.replaceAll(garden.content, 'content')).toMatch(
    /It last stood in content\/notes\/first\/herbs\.mdx:8, before commit [0-9a-f]{7,} of 2026-03-02 \(“Rename a heading”\)\./,
  );
});

test('without a repository the message lacks the last place only', { timeout: TIMEOUT }, () => {
  const garden = copyGarden((content) => writeFileSync(join(content, 'anchors.txt'), '/first/herbs/#next-to-rose\n'));
  const { code, printed } = buildGarden(garden);
  expect(code).toBe(1);
  expect(printed).toContain('make this line: /first/herbs/#next-to-rose -> /first/herbs/#next-to-roses');
  expect(printed).not.toContain('It last stood');
});

test('an id that moved may not be taken by another section', { timeout: TIMEOUT }, () => {
  const garden = publishedGarden();
  renameHeading(garden);
  edit(garden.content, 'anchors.txt', ['#next-to-roses', '#next-to-roses -> /first/herbs/#good-company']);
  appendFileSync(join(garden.content, 'notes/first/roses.mdx'), '\n\n## Another one {#next-to-roses}\n\nText.\n');
  const { code, printed } = buildGarden(garden);
  expect(code).toBe(1);
  expect(printed).toContain('/first/roses/#next-to-roses took it again.');
});

test('two headings cannot claim one id', { timeout: TIMEOUT }, () => {
  const garden = copyGarden((content) => edit(content, 'notes/first/roses.mdx', ['{#where-to-plant}', '{#next-to-roses}']));
  const { code, printed } = buildGarden(garden);
  expect(code).toBe(1);
  expect(printed).toContain('The id "next-to-roses" is taken already, in /first/herbs/.');
});
