import type { SearchRecord, Synonyms } from './record.ts';

/** The part of the index that the first results need: titles, headings and other names, page by page. */
export type Titles = { synonyms: Synonyms; pages: PageTitles[] };

/** The part that comes after: for each section in the same order its text, and where in it commands begin and end. */
export type Texts = [text: string, ...places: number[]][];

type PageTitles = { address: string; title: string; section: string; parts: PartTitles[] };
/** A heading that repeats the page's title is left out. */
type PartTitles = [id: string, kind: SearchRecord['kind'], heading: string, ...aliases: string[]];

/** Splits the records into the two parts that are sent. */
export function pack(records: readonly SearchRecord[], synonyms: Synonyms): { titles: Titles; texts: Texts } {
  const pages: PageTitles[] = [];
  for (const { address, page, section, kind, heading, aliases } of records) {
    const [path = '', id = ''] = address.split('#');
    if (pages.at(-1)?.address !== path) pages.push({ address: path, title: page, section, parts: [] });
    pages.at(-1)?.parts.push([id, kind, heading === page ? '' : heading, ...aliases]);
  }
  return { titles: { synonyms, pages }, texts: records.map(packText) };
}

/** The records of the parts that have come; without texts each has an empty one. */
export function unpack({ pages }: Titles, texts: Texts = []): SearchRecord[] {
  return pages
    .flatMap(({ address, title, section, parts }) =>
      parts.map(([id, kind, heading, ...aliases]) => ({
        ...{ address: id === '' ? address : `${address}#${id}`, heading: heading === '' ? title : heading, page: title },
        ...{ section, kind, aliases },
      })),
    )
    .map((record, at) => ({ ...record, ...unpackText(texts[at] ?? ['']) }));
}

/** Commands stand in the text already: two numbers each instead of their words. */
function packText({ text, commands }: SearchRecord): Texts[number] {
  const places: number[] = [];
  let from = 0;
  for (const command of commands.map((words) => words.replace(/\s+/g, ' ').trim())) {
    const start = text.indexOf(command, from);
    if (start < 0) continue;
    from = start + command.length;
    places.push(start, from);
  }
  return [text, ...places];
}

function unpackText([text, ...places]: Texts[number]): { text: string; commands: string[] } {
  const commands = places.flatMap((start, at) => (at % 2 === 0 ? [text.slice(start, places[at + 1])] : []));
  return { text, commands };
}
