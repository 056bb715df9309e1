import type { Forwards } from '../links/forwards.ts';
import type { Glossary } from '../sources/data-schema.ts';
import { idsOf } from '../sources/check-ids.ts';
import { curlApostrophes } from '../prose/apostrophes.ts';
import { isPublished, type Note } from '../sources/note.ts';
import { withoutStep } from '../sources/step.ts';

/** The short address of a section, `/s/<id>/`: what a chat shows for it, and where it leads. A symptom's title is a string of the screen. */
export type SharePage = { id: string; address: string; title: string; page: string; description: string; symptom?: boolean };

const LONGEST = 160; // characters of a description that search engines and chats show

/** A row of a list of the reference, such as a field or a feature. */
export type ListedRow = { id: string; address: string; title: string; page: string; text: string };

/** One share page for each id of the published notes, each glossary term, each listed row, and each id that the ledger forwards. */
export function makeSharePages(
  notes: readonly Note[],
  glossary: { terms: Glossary; page: string | undefined },
  forwards: Forwards,
  rows: readonly ListedRow[] = [],
): SharePage[] {
  const own = notes.flatMap(pagesOfNote);
  const terms = Object.entries(glossary.page === undefined ? {} : glossary.terms).map(([id, { term, text }]) => ({
    ...{ id: `term-${id}`, address: `${glossary.page ?? ''}#term-${id}`, title: term, page: 'Glossary' },
    description: shorten(text),
  }));
  const listed = rows.map(({ text, ...row }) => ({ ...row, description: shorten(text) }));
  const all = new Map([...own, ...terms, ...listed].map((share) => [share.address, share]));
  const taken = new Set([...all.values()].map(({ id }) => id));
  const pages = new Map(notes.flatMap(pageOfNote).map((page) => [page.address, page]));
  const old = oldIds(forwards).flatMap(({ id, from, to }) =>
    taken.has(id) ? [] : [{ ...((to === undefined ? undefined : (all.get(to) ?? pages.get(to))) ?? noLonger(id, from)), id }],
  );
  return [...all.values(), ...old];
}

/** A section that became a whole note. */
function pageOfNote(note: Note): SharePage[] {
  if (!isPublished(note)) return [];
  const { address, fields } = note;
  const { title, label = title, lead } = fields;
  return [{ id: '', address, title, page: label, description: shorten(lead) }];
}

function pagesOfNote(note: Note): SharePage[] {
  if (!isPublished(note)) return [];
  const { fields } = note;
  return idsOf(note).flatMap(({ id, text, start }) => {
    if (id === undefined) return [];
    const heading = note.headings.findLast((each) => each.start <= start);
    const symptom = heading?.id === id && heading.symptom;
    const title = symptom ? text : curlApostrophes(withoutStep(text));
    const description = shorten(heading?.opening || fields.lead);
    return [{ id, address: `${note.address}#${id}`, title, page: fields.label ?? fields.title, description, symptom }];
  });
}

/** A section that ended, or became a list: its old address says so, and where to look instead. */
function noLonger(id: string, address: string): SharePage {
  const description = 'This section was published once and is no longer there. Its page says where to look instead.';
  return { id, address, title: 'No longer there', page: `#${id}`, description };
}

/** The ids that the ledger forwards, with where they lead; one that ended leads nowhere but to its old address. */
function oldIds({ within, elsewhere }: Forwards): { id: string; from: string; to: string | undefined }[] {
  const gone = [...elsewhere].flatMap(([page, ids]) =>
    ids.map(({ id, to, retired }) => ({ id, from: `${page}#${id}`, to: retired ? undefined : to })),
  );
  const kept = [...within].flatMap(([page, ids]) =>
    ids.map(({ id, to }) => ({ id, from: `${page}#${id}`, to: `${page}#${to}` })),
  );
  return [...gone, ...kept];
}

/** Whole words of a text, as they are read: without the marks of inline code. */
function shorten(text: string): string {
  const plain = curlApostrophes(text.replaceAll('`', '').replace(/\s+/g, ' ').trim());
  if (plain.length <= LONGEST) return plain;
  return `${plain.slice(0, plain.lastIndexOf(' ', LONGEST - 2))} …`;
}
