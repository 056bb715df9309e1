import { expect, test } from 'vitest';
import { checkContent } from '../../src/sources/check-content.ts';
import { PINNED } from '../../src/sources/feature-stage.ts';
import { checkedWith } from '../../src/sources/kubernetes.ts';
import { readContent } from '../../src/sources/read-content.ts';

const { content, problems } = readContent();

// Every command and manifest is checked here: more than the usual 5 s on a busy machine.
test('the content folder has no problem', { timeout: 60_000 }, () => {
  expect([...problems, ...checkContent(content)]).toEqual([]);
});

test('the foot of every page says what the notes are written for, and checked with', () => {
  const versions = content.site?.footer?.title.match(/\d+\.\d+/g);
  expect(versions).toEqual([`1.${PINNED}`, checkedWith.kubectl]);
  expect(checkedWith.api).toBe(checkedWith.kubectl);
});

test('every manifest is shown by a note', () => {
  const shown = content.notes.flatMap(({ components }) => components.flatMap(({ props }) => [props['file'], props['manifest']]));
  const home = content.site?.home.diagram?.manifest;
  expect([...content.manifests.keys()].filter((file) => !shown.includes(file) && file !== home)).toEqual([]);
});

test.each(content.notes)('$address says in its first lines what it answers', ({ fields }) => {
  expect(fields?.question).toBeDefined();
  expect(fields?.label).toBeDefined();
});
