import { expect, test } from 'vitest';
import { checkIds } from './check-ids.ts';
import { readNote } from './read-note.ts';

const term = { term: 'Pod', text: 'T', aliases: [] };

function check(...ids: string[]): string[] {
  const body = ids.map((id) => `## Heading {#${id}}\n`).join('\n');
  const { note } = readNote('content/notes/start/a.mdx', `---\ntitle: T\n---\n\n${body}`);
  return checkIds({ notes: [note], glossary: { pod: term }, features: {} }).map(({ line, message }) => `${line}: ${message}`);
}

test('an id of the layout is no id of a note', () => {
  const ids = ['main', 'sources', 'on-this-page', 'link-card', 'parts-hint', 'search-hits', 'search-hit-3'];
  expect(check(...ids)).toEqual(ids.map((id, at) => `${5 + 2 * at}: The id "${id}" belongs to a part of every page.`));
  expect(check('main-container', 'logs-sources', 'search-hits-first')).toEqual([]);
});

test('an id of a term in the glossary is taken', () => {
  expect(check('term-pod', 'term-node')).toEqual(['5: The id "term-pod" is taken already, in the glossary.']);
});
