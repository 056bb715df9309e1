import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/sources/read-content.ts';
import type { Note, NoteHeading } from '../../src/sources/note.ts';

const FOLDER = 'tests/content/symptoms';

/** The words on the screen -> the id of their section, by where one sees them: status, events, scheduling, codes, client. */
type Listed = Record<string, Record<string, string>>;

/** A section whose heading is the very words on the screen, with its text up to the next heading that is not below it. */
type Section = { heading: NoteHeading; note: Note; text: string };

const sections = readContent().content.notes.flatMap((note) =>
  note.headings.flatMap((heading, index): [string, Section][] => {
    if (!heading.symptom || heading.id === undefined) return [];
    const next = note.headings.slice(index + 1).find(({ depth }) => depth <= heading.depth);
    const text = note.source.slice(heading.end, next?.start);
    return [[heading.id, { heading, note, text }]];
  }),
);
const byId = new Map(sections);
const listed = readdirSync(FOLDER).flatMap((file) => Object.entries(parse(readFileSync(`${FOLDER}/${file}`, 'utf8')) as Listed));
const words = listed.flatMap(([where, entries]) => Object.entries(entries).map(([word, id]) => ({ where, word, id })));

test('the list is the one of the fact sheet', () => {
  expect(words.length).toBeGreaterThanOrEqual(60);
});

describe.each(words)('$where: $word', ({ word, id }) => {
  test('has a section that is titled with the words on the screen, or names them', () => {
    const section = byId.get(id);
    expect(section, `a heading with {#${id} .symptom}`).toBeDefined();
    const { heading, note, text } = section as Section;
    const places = [heading.text, plain(text), ...(note.fields?.aliases ?? [])];
    expect(
      places.some((place) => place.includes(word)),
      `"${word}" in the title, the text or the aliases of #${id}`,
    ).toBe(true);
  });
});

describe.each([...new Set(words.map(({ id }) => id))])('#%s', (id) => {
  test('says what it means, how to confirm it, what to do and how to prevent it', () => {
    const text = byId.get(id)?.text ?? '';
    const [meaning = ''] = text.split(/^```|^1\. /m);
    expect(plain(meaning).trim().split(' ').length, 'words that say what it means').toBeGreaterThanOrEqual(10);
    expect(text, 'a console fence that confirms it').toMatch(/^```console /m);
    expect(text, 'likely causes, in order').toMatch(/^1\. (?:\*\*|### )/m);
    expect(text, 'how to prevent it').toMatch(/^\*\*Prevent it\*\*/m);
  });
});

/** A section's text without the signs of Markdown, lines joined: as a reader sees it. */
function plain(markdown: string): string {
  return markdown
    .replace(/[`*]/g, '')
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ');
}
