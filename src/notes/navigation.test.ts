import { expect, test } from 'vitest';
import type { Note } from '../sources/note.ts';
import { buildIndex } from './index-of-all.ts';
import { buildNavigation, findNeighbours } from './navigation.ts';
import { buildOutline } from './outline.ts';

const note = (section: string, slug: string, draft = false): Note => ({
  ...{
    file: '',
    section,
    slug,
    address: `/${section}/${slug}/`,
    source: '',
    fences: [],
    components: [],
    links: [],
    codes: [],
    prose: [],
  },
  headings: [{ start: 0, end: 0, depth: 2, text: `“${slug}” in short`, id: `${slug}-short`, symptom: false, opening: '' }],
  fields: {
    title: slug.toUpperCase(),
    label: slug,
    question: `${slug}?`,
    lead: 'l',
    facts: [],
    aliases: [],
    related: [],
    sources: [],
    sheet: false,
    draft,
  },
});
const sections = {
  start: { title: 'Start', text: '', notes: ['b', 'a'] },
  end: { title: 'End', text: '', notes: ['c', 'd'] },
  later: { title: 'Later', text: '', notes: [] },
};
const notes = [note('start', 'a'), note('start', 'b'), note('end', 'c'), note('end', 'd', true)];
const navigation = buildNavigation({ sections } as unknown as Parameters<typeof buildNavigation>[0], notes);

test('sections and notes come in the order of site.yaml; drafts and empty sections are left out', () => {
  expect(navigation.map(({ id, notes: own }) => [id, own.map(({ label }) => label)])).toEqual([
    ['start', ['b', 'a']],
    ['end', ['c']],
  ]);
});

test('neighbours go on over the end of a section', () => {
  expect(findNeighbours(navigation, '/start/a/')).toMatchObject({ previous: { label: 'b' }, next: { label: 'c' } });
  expect(findNeighbours(navigation, '/start/b/').previous).toBeUndefined();
  expect(findNeighbours(navigation, '/nowhere/')).toEqual({ previous: undefined, next: undefined });
});

test('the outline nests ### under ##, and lets an orphan stand alone', () => {
  const heading = (depth: number, id: string) => ({ depth, id, text: id, symptom: false });
  const outline = buildOutline([heading(3, 'orphan'), heading(2, 'a'), heading(3, 'a1'), heading(4, 'deep'), heading(2, 'b')]);
  expect(outline.map(({ id, children }) => [id, children.map((child) => child.id)])).toEqual([
    ['orphan', []],
    ['a', ['a1']],
    ['b', []],
  ]);
});

test('the index sorts by the first letter, not by a quotation mark, and leaves out drafts', () => {
  const index = buildIndex(
    notes,
    { zone: { term: 'zone', text: '', aliases: [] }, '1x': { term: '1x', text: '', aliases: [] } },
    '/g/',
  );
  expect(index.map(({ letter, entries }) => [letter, entries.length])).toEqual([
    ['0–9', 1],
    ['A', 2],
    ['B', 2],
    ['C', 2],
    ['Z', 1],
  ]);
  expect(index.at(-1)?.entries[0]).toEqual({ text: 'zone', address: '/g/#term-zone', where: 'Glossary' });
});
