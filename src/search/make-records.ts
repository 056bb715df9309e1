import type { BuiltPage } from '../built/page.ts';
import type { SearchRecord } from './record.ts';
import type { Named } from './synonyms.ts';

/** What people type for sections, by their ids. */
type Typed = Readonly<Record<string, readonly string[]>>;

/**
 * The records of the built pages, one a section, in reading order. Pages without a section, such as the home page, have none.
 * @param terms the glossary: the section that explains a term is found by all its names
 */
export function makeRecords(pages: readonly BuiltPage[], terms: readonly Named[] = [], typed: Typed = {}): SearchRecord[] {
  const names = new Map<string, string[]>();
  for (const { term, aliases = [], see } of terms)
    if (see !== undefined) names.set(see, [...(names.get(see) ?? []), term, ...aliases]);
  return pages.filter(({ section }) => section !== '').flatMap((page) => recordsOf(page, names, typed));
}

function recordsOf(
  { address, title, section, sections, aliases, repeats }: BuiltPage,
  names: ReadonlyMap<string, string[]>,
  typed: Typed,
): SearchRecord[] {
  return sections
    .filter(({ id, heading, text }) => id !== 'sources' && (text !== '' || heading !== '') && !isDetail(id, heading))
    .flatMap((part) => {
      const own = part.id === '' ? address : `${address}#${part.id}`;
      const kind = repeats ? 'list' : kindOf(address, part);
      const whole: SearchRecord = {
        address: own,
        heading: part.heading,
        page: title,
        section,
        kind,
        text: kind === 'list' || kind === 'row' ? '' : part.text,
        commands: part.commands,
        aliases: [...(part.kind === 'opening' ? aliases : part.aliases), ...(names.get(own) ?? []), ...typedFor(part.id, typed)],
      };
      return [whole, ...part.tasks.map(({ task, command }) => taskOf(whole, task, command))];
    });
}

function typedFor(id: string, typed: Typed): readonly string[] {
  return (Object.hasOwn(typed, id) ? typed[id] : undefined) ?? []; // an id such as "constructor" names something of every object
}

/** Each row of a sheet is found by itself, and leads to its section. */
function taskOf(whole: SearchRecord, task: string, command: string): SearchRecord {
  return {
    ...whole,
    heading: task.charAt(0).toUpperCase() + task.slice(1),
    kind: 'task',
    text: '',
    commands: [command],
    aliases: [],
  };
}

/** A field deep inside whose name is a plain word, such as `key` or `path`: nobody searches it, and there are many. */
function isDetail(id: string, heading: string): boolean {
  return /^field-(?!pod-|container-|volume-|security-|status-)/.test(id) && !/[a-z][A-Z][^.]*$/.test(heading);
}

/** Pages of a section of notes and verdicts on claims only repeat what notes say. */
function kindOf(address: string, { id, kind, text }: BuiltPage['sections'][number]): SearchRecord['kind'] {
  if (address.split('/').length < 4 || id.startsWith('claim')) return 'list';
  // A section without text of its own heads a table of fields.
  if (kind === 'section' && text === '') return 'list';
  // Rows of other lists than the glossary: fields, feature stages.
  if (kind === 'term' && !id.startsWith('term-')) return 'row';
  return kind === 'opening' ? 'page' : kind;
}
