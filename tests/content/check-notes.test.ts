import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { copyGarden, edit } from '../garden.ts';

function check(content: string, ...names: string[]) {
  const { status, stdout, stderr } = spawnSync('node', ['scripts/check-notes.ts', ...names.map((name) => join(content, name))], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT: content },
  });
  return { code: status, printed: stdout + stderr };
}

test('a folder is checked with all notes in it, and what is no file of the content is refused', { timeout: 60_000 }, () => {
  const { content } = copyGarden((folder) => edit(folder, 'notes/first/herbs.mdx', [' {#next-to-roses}', '']));
  const folder = check(content, 'notes/first');
  expect(folder.code).toBe(1);
  expect(folder.printed).toContain('herbs.mdx:8:1');
  expect(check(content, 'notes/first/roses.mdx').code).toBe(0);

  mkdirSync(join(content, 'notes/_old'));
  writeFileSync(join(content, 'notes/_old/x.mdx'), 'No note {');
  const strange = check(content, '../README.md', 'notes/_old', 'notes/none.mdx', 'notes/first');
  expect(strange.code).toBe(2);
  expect(strange.printed).toMatch(/no file of the content at \S+README\.md, \S+_old, \S+none\.mdx\. Name notes/);
});

test('where something cannot be read, no note is said to have no problems', { timeout: 60_000 }, () => {
  const { content } = copyGarden((folder) => edit(folder, 'site.yaml', ['home:', 'hone:']));
  const { code, printed } = check(content, 'notes/first');
  expect(code).toBe(1);
  expect(printed).toMatch(/site\.yaml[\s\S]*Nothing else was checked/);
});
