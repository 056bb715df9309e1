import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { git } from './git.ts';

/** One commit that changed notes. `date` is the author's, in UTC; `ids` are of the headings above the changed lines. */
export type Change = { hash: string; date: string; subject: string; notes: { name: string; ids: string[] }[] };

const ATTRIBUTES = '.generated/history/attributes';

/**
 * The newest changes of the notes, newest first, as the repository tells them; none without one, or with a part of its history.
 * @param most how many
 */
export function readChanges(most: number): Change[] {
  if (git('rev-parse', '--is-shallow-repository')?.trim() !== 'false') return [];
  mkdirSync(dirname(ATTRIBUTES), { recursive: true });
  writeFileSync(ATTRIBUTES, '*.mdx diff=note\n');
  // Git names the heading above each change, as it does with functions of code: here by its id.
  const settings = ['-c', `core.attributesFile=${resolve(ATTRIBUTES)}`, '-c', 'diff.note.xfuncname=^##+ .*[{](#[a-z0-9-]+)'];
  const form = ['--format=%x01%H%x02%at%x02%s', '--patch', '--unified=0', '--no-color', '--no-ext-diff', '--relative'];
  const prefixes = ['--src-prefix=a/', '--dst-prefix=b/']; // a user's own settings may leave them out
  const log = git(...settings, 'log', `--max-count=${most}`, '--no-merges', ...form, ...prefixes, '--', 'notes') ?? '';
  return log.split('\u0001').slice(1).map(readCommit);
}

function readCommit(text: string): Change {
  const [head = '', ...lines] = text.split('\n');
  const [hash = '', time = '', subject = ''] = head.split('\u0002');
  const notes: Change['notes'] = [];
  for (const line of lines) {
    const [, name] = /^\+\+\+ b\/(notes\/.*\.mdx)$/.exec(line) ?? [];
    if (name !== undefined) notes.push({ name, ids: [] });
    const id = (/^@@ .* @@ #([a-z0-9-]+)/.exec(line) ?? /^\+##+ .*\{#([a-z0-9-]+)/.exec(line))?.[1];
    const ids = notes.at(-1)?.ids;
    if (id !== undefined && ids?.includes(id) === false) ids.push(id);
  }
  return { hash, date: new Date(1000 * Number(time)).toISOString(), subject, notes };
}
