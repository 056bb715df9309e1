import { contentPath } from '../sources/content-folder.ts';
import { readDays, type Days } from '../sources/history.ts';
import type { Note } from '../sources/note.ts';
import { getSite } from './site.ts';

/** The days on which a note and its sections were last changed, `2026-11-24`; undefined where the history does not say. */
export type LastChanged = { page: string | undefined; sections: ReadonlyMap<string, string> };

let read: Days | undefined;

/** When a note was last changed, from the repository's history; read once a build. */
export function getLastChanged(note: Note): LastChanged {
  const { notes, manifests } = getSite().content;
  read ??= readDays([...notes.map(({ file }) => file), ...[...manifests.keys()].map(manifestFile)]);
  return lastChanged(note, read);
}

/** A section has the day of its newest line, and of the manifests that it shows; what stands below it counts. */
export function lastChanged(note: Note, days: Days): LastChanged {
  const lines = [...(days.get(note.file) ?? [])];
  for (const { name, props, line } of note.components)
    if (name === 'Manifest' || name === 'Diagram')
      lines[line - 1] = newest([lines[line - 1], ...(days.get(manifestFile(String(props['file'] ?? props['manifest']))) ?? [])]);
  const starts = note.headings.map(({ start }) => note.source.slice(0, start).split('\n').length - 1);
  const sections = note.headings.flatMap(({ id, depth }, index) => {
    const next = note.headings.findIndex((other, at) => at > index && other.depth <= depth);
    const day = newest(lines.slice(starts[index], next < 0 ? undefined : starts[next]));
    return id === undefined || day === undefined ? [] : [[id, day] as const];
  });
  return { page: newest(lines), sections: new Map(sections) };
}

function manifestFile(name: string): string {
  return contentPath('manifests', name);
}

function newest(days: readonly (string | undefined)[]): string | undefined {
  return days.reduce((a, b) => (a === undefined || (b !== undefined && b > a) ? b : a), undefined);
}
