import type { BuiltPage } from '../built/page.ts';
import type { SearchRecord } from './record.ts';

/** The records of the built pages, one a section, in reading order. Pages without a section, such as the home page, have none. */
export function makeRecords(pages: readonly BuiltPage[]): SearchRecord[] {
  return pages.filter(({ section }) => section !== '').flatMap(recordsOf);
}

function recordsOf({ address, title, section, sections, aliases }: BuiltPage): SearchRecord[] {
  return sections
    .filter(({ id }) => id !== 'sources')
    .map((part) => ({
      address: part.id === '' ? address : `${address}#${part.id}`,
      heading: part.heading,
      page: title,
      section,
      kind: part.kind === 'opening' ? ('page' as const) : part.kind,
      text: part.text,
      commands: part.commands,
      aliases: part.kind === 'opening' ? aliases : part.aliases,
    }));
}
