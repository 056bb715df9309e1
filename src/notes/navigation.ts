import type { NoteFields } from '../sources/note-schema.ts';
import { isPublished, type Note } from '../sources/note.ts';
import type { SiteFields } from '../sources/site-schema.ts';

/** A note as navigation shows it. `label` is its short name; `question` what it answers. */
export type NavigationNote = { address: string; label: string; title: string; question: string; lead: string };

export type NavigationSection = { id: string; address: string; title: string; text: string; notes: NavigationNote[] };

/** The published notes by section, both in the order of site.yaml; sections without a published note are left out. */
export function buildNavigation(site: SiteFields, notes: readonly Note[]): NavigationSection[] {
  const byName = new Map(notes.map((note) => [`${note.section}/${note.slug}`, note]));
  return Object.entries(site.sections)
    .map(([id, { title, text, notes: slugs }]) => ({
      ...{ id, title, text, address: `/${id}/` },
      notes: slugs.flatMap((slug) => {
        const note = byName.get(`${id}/${slug}`);
        return note && isPublished(note) ? [toNavigationNote(note.address, note.fields)] : [];
      }),
    }))
    .filter((section) => section.notes.length > 0);
}

/** The notes before and after an address, in reading order over all sections. */
export function findNeighbours(
  navigation: readonly NavigationSection[],
  address: string,
): { previous: NavigationNote | undefined; next: NavigationNote | undefined } {
  const all = navigation.flatMap(({ notes }) => notes);
  const index = all.findIndex((note) => note.address === address);
  return index < 0 ? { previous: undefined, next: undefined } : { previous: all[index - 1], next: all[index + 1] };
}

function toNavigationNote(address: string, { title, label, question, lead }: NoteFields): NavigationNote {
  return { address, title, lead, label: label ?? title, question: question ?? title };
}
