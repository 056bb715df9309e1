import { isId, LONGEST_ID, suggestId } from '../fence/id.ts';
import { placeFinding } from '../problems/place.ts';
import type { Finding, Problem } from '../problems/problem.ts';
import type { Note, Span } from './note.ts';
import type { Content } from './read-content.ts';
import { reservedIds } from './reserved.ts';

/** An id that a note gives to a heading, a fence or a component, and what bears it. */
export type NoteId = Span & { id: string | undefined; text: string };

/** The ids of a note, in order of place; undefined where one is missing. */
export function idsOf(note: Note): NoteId[] {
  const bearers = note.components.filter(({ name }) => ['Manifest', 'Diagram'].includes(name));
  const ids = [
    ...note.headings.map(({ id, text, start, end }) => ({ id, text, start, end })),
    ...note.fences
      .filter(({ fence }) => fence.id !== undefined)
      .map(({ fence, start, infoStart, info }) => ({
        ...{ id: fence.id, text: fence.title ?? '', start, end: infoStart + info.length },
      })),
    ...bearers.map(({ props, start, end }) => ({ id: asText(props['id']), text: asText(props['title']) ?? '', start, end })),
  ];
  return ids.sort((a, b) => a.start - b.start);
}

/** Missing headings' ids, ids of a wrong form, and ids that stand twice on the site. */
export function checkIds(content: Pick<Content, 'notes' | 'glossary' | 'features'>): Problem[] {
  const taken = new Map(listedIds(content));
  const problems: Problem[] = [];
  for (const note of content.notes) {
    for (const bearer of idsOf(note)) {
      const finding = checkId(bearer, taken);
      if (finding) problems.push(placeFinding(finding, note.file, note.source));
      if (bearer.id !== undefined) taken.set(bearer.id, note.address);
    }
  }
  return problems;
}

/** Ids that lists make of the data files, and where each of them is; those of fields are checked with their tables. */
function listedIds({ glossary, features }: Pick<Content, 'glossary' | 'features'>): [id: string, where: string][] {
  return [
    ...Object.keys(glossary).map((id): [string, string] => [`term-${id}`, 'the glossary']),
    ...Object.keys(features).map((id): [string, string] => [`feature-${id}`, 'the list of features']),
  ];
}

function checkId({ id, text, start, end }: NoteId, taken: ReadonlyMap<string, string>): Finding | undefined {
  const suggestion = suggestId(text);
  const at = { start, end };
  if (id === undefined)
    return {
      code: 'id/missing',
      ...at,
      message: 'This heading has no id.',
      advice: `Write {#${suggestion}} behind it, with its subject in it. It is its address for ever.`,
    };
  if (!isId(id))
    return {
      code: 'id/form',
      ...at,
      message: `The id "${id}" is not lower-case words joined by hyphens, or longer than ${LONGEST_ID} characters.`,
      advice: `Write {#${suggestion}}, for instance.`,
    };
  if (reservedIds.test(id))
    return {
      code: 'id/double',
      ...at,
      message: `The id "${id}" belongs to a part of every page.`,
      advice: 'Take the subject along, as in "logs-sources".',
    };
  const where = taken.get(id);
  if (where === undefined) return undefined;
  return {
    code: 'id/double',
    ...at,
    message: `The id "${id}" is taken already, in ${where}.`,
    advice: 'An id exists once on the whole site: take the subject along, as in "logs-limits".',
  };
}

function asText(value: string | true | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
