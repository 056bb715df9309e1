import { EventEmitter } from 'node:events';
import { appendFileSync, copyFileSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { copyGarden } from '../../tests/garden.ts';

const garden = copyGarden();
vi.stubEnv('CONTENT', garden.content);
const { getContent } = await import('../sources/kept-content.ts');
const { watchContent } = await import('./watch-content.ts');

const watcher = Object.assign(new EventEmitter(), { add: () => undefined });
const invalidateAll = vi.fn();
const send = vi.fn();
const server = { watcher, environments: { client: { moduleGraph: { invalidateAll } } }, ws: { send } };
(watchContent().configureServer as (given: unknown) => void)(server);

const roses = join(garden.content, 'notes/first/roses.mdx');
const added = join(garden.content, 'notes/first/ferns.mdx');
const slugs = () => getContent().content.notes.map(({ slug }) => slug);

test('content is read once, and anew after a file of it changed, came or went', () => {
  const before = getContent();
  watcher.emit('change', join(garden.folder, 'elsewhere.yaml'));
  expect(getContent()).toBe(before);
  expect(invalidateAll).not.toHaveBeenCalled();

  appendFileSync(roses, '\n## In a pot {#in-a-pot}\n');
  watcher.emit('change', roses);
  expect(
    getContent()
      .content.notes.at(-1)
      ?.headings.map(({ id }) => id),
  ).toContain('in-a-pot');
  expect(invalidateAll).toHaveBeenCalledOnce();

  copyFileSync(roses, added);
  watcher.emit('add', added);
  expect(slugs()).toEqual(['ferns', 'herbs', 'roses']);
  unlinkSync(added);
  watcher.emit('unlink', added);
  expect(slugs()).toEqual(['herbs', 'roses']);
});

test('many changes at once are reported once, and the page is loaded again', async () => {
  const report = vi.spyOn(console, 'error').mockReturnValue();
  copyFileSync(roses, added);
  for (const event of ['unlink', 'add', 'change']) watcher.emit(event, added);
  await vi.waitFor(() => expect(send).toHaveBeenCalledWith({ type: 'full-reload' }));
  expect(report).toHaveBeenCalledOnce();
  expect(report.mock.calls[0]?.[0]).toContain('This note has no place in the navigation.');
});
