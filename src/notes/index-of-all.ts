import type { Glossary } from '../sources/data-schema.ts';
import { isPublished, type Note } from '../sources/note.ts';
import { withoutStep } from '../sources/step.ts';
import type { ListedRow } from './share.ts';

/** One line of the A-Z index. `where` names the page it is on. */
export type IndexEntry = { text: string; address: string; where: string };

/** What stands under no letter. */
export const DIGITS = '0–9';

export type IndexLetter = { letter: string; entries: IndexEntry[] };

/**
 * Every section, symptom, glossary term and listed row of the published notes, by the first letter of the first telling word; digits
 * come first, under `0–9`. Nobody looks up a step that cleans up.
 */
export function buildIndex(
  notes: readonly Note[],
  glossary: Glossary,
  glossaryPage: string | undefined,
  rows: readonly ListedRow[] = [],
): IndexLetter[] {
  const sections = notes.filter(isPublished).flatMap((note) => {
    const where = note.fields.label ?? note.fields.title;
    const headings = note.headings.flatMap(({ id, text }) =>
      id === undefined || isCleaning(text) ? [] : [{ text: withoutStep(text), address: `${note.address}#${id}`, where }],
    );
    return [{ text: note.fields.title, address: note.address, where }, ...headings];
  });
  const terms =
    glossaryPage === undefined
      ? []
      : Object.entries(glossary).map(([id, { term }]) => ({
          text: term,
          address: `${glossaryPage}#term-${id}`,
          where: 'Glossary',
        }));
  const listed = rows.map(({ title, address, page }) => ({ text: title.replaceAll('`', ''), address, where: page }));
  const sorted = [...sections, ...terms, ...listed].sort(
    (a, b) => compare(sortKey(a.text), sortKey(b.text)) || compare(a.address, b.address),
  );
  return [...Map.groupBy(sorted, ({ text }) => letterOf(text))].map(([letter, entries]) => ({ letter, entries }));
}

function isCleaning(heading: string): boolean {
  return /\bclean up$/i.test(heading);
}

/** The letter under which a text is filed. */
export function letterOf(text: string): string {
  const first = sortKey(text)[0] ?? '';
  return /[a-z]/.test(first) ? first.toUpperCase() : DIGITS;
}

/** Quotes, dashes, other signs and an article before the first word do not count. */
function sortKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/^[^a-z0-9]+/, '')
    .replace(/^(an?|the) (?=[a-z0-9])/, '');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
