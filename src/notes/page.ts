import { getCollection, render } from 'astro:content';
import type { NoteFields } from '../sources/note-schema.ts';
import { findNeighbours, type NavigationNote, type NavigationSection } from './navigation.ts';
import { buildOutline, type OutlineEntry } from './outline.ts';
import { describeAddress } from './address.ts';
import { getSite } from './site.ts';
import { listTerms, outlineTerms } from './terms.ts';

/** All that a note's page shows, in one object. */
export type NotePage = {
  address: string;
  fields: NoteFields;
  label: string;
  section: NavigationSection;
  outline: OutlineEntry[];
  /** Whether the title begins with the words of the first heading. */
  opensWithHeading: boolean;
  previous: NavigationNote | undefined;
  next: NavigationNote | undefined;
  /** Published notes and sections that the note names as related, with the words to show. */
  related: { address: string; text: string }[];
  Content: Awaited<ReturnType<typeof render>>['Content'];
};

/** The published notes as routes: one `{ section, note }` each. */
export function getNoteRoutes(): { params: { section: string; note: string } }[] {
  return getSite().navigation.flatMap(({ id, notes }) =>
    notes.map(({ address }) => ({ params: { section: id, note: address.split('/')[2] ?? '' } })),
  );
}

/** Assembles one note's page. Throws when the note is not published, which no route asks for. */
export async function getNotePage(section: string, slug: string): Promise<NotePage> {
  const { content, navigation } = getSite();
  const note = content.notes.find((candidate) => candidate.section === section && candidate.slug === slug);
  const entry = (await getCollection('notes')).find(({ id }) => id === `${section}/${slug}`);
  const place = navigation.find(({ id }) => id === section);
  if (!note?.fields || !entry || !place) throw new Error(`There is no published note ${section}/${slug}.`);
  const { Content } = await render(entry);
  const headings = note.headings.map(({ depth, id, text, symptom }) => ({ depth, id: id ?? '', text, symptom }));
  const terms = note.components.some(({ name }) => name === 'Glossary') ? outlineTerms(listTerms(content.glossary)) : [];
  return {
    ...{ address: note.address, fields: note.fields, label: note.fields.label ?? note.fields.title, section: place },
    outline: [...terms, ...buildOutline([...headings, { depth: 2, id: 'sources', text: 'Sources', symptom: false }])],
    opensWithHeading: headings[0] !== undefined && note.fields.title.startsWith(headings[0].text),
    ...findNeighbours(navigation, note.address),
    related: note.fields.related.flatMap(describeAddress),
    Content,
  };
}
