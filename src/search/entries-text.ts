import type { Block } from './parts.ts';
import { isRow, type Entry } from './record.ts';

const KINDS: Readonly<Record<string, Entry['kind']>> = {
  p: 'page',
  s: 'section',
  e: 'symptom',
  t: 'term',
  r: 'row',
  k: 'task',
  l: 'list',
};

/**
 * Titles as text. A page is a line of address, title and section; below it each of its sections has one: a letter for its kind
 * and its id (`=` for an id that says the same as its heading), then its heading, which is left out when it repeats the page's title. An empty line ends a page. A row of a table
 * has its letter alone: there are many, and the first results can do without.
 */
export function writeTitles(entries: readonly Entry[]): string {
  let page = '';
  return entries
    .map((entry) => {
      const [path = '', id = ''] = entry.address.split('#');
      const opens = path === page ? '' : `${page === '' ? '' : '\n'}${row([path, entry.page, entry.section])}\n`;
      page = path;
      if (isRow(entry.kind)) return opens + markOf(entry);
      const mark = markOf(entry) + (id !== '' && id === idOf(entry.heading) ? '=' : id);
      return opens + row([mark, ...(entry.heading === entry.page ? [] : [entry.heading])]);
    })
    .join('\n');
}

function markOf({ kind }: Entry): string {
  return Object.keys(KINDS).find((mark) => KINDS[mark] === kind) ?? 's';
}

/** The words of a heading with a hyphen between two: `ImagePullBackOff` -> imagepullbackoff. */
function idOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** An id that ends in the last word of its heading, as those of fields do, without it: `field-pod-~` for `spec.nodeName`. */
function shortenId(id: string, heading: string): string {
  const word = lastWord(heading);
  return word !== '' && id.endsWith(`-${word}`) ? `${id.slice(0, -word.length)}~` : id;
}

function lastWord(heading: string): string {
  return /[a-z\d]+$/.exec(heading.toLowerCase())?.[0] ?? '';
}

/**
 * Names and commands as text: a line for each section. Before the names of a row of a table stand its id and its heading. A command
 * of several lines is one, its ends of lines written as `\r`.
 */
export function writeNames(entries: readonly Entry[]): Omit<Block, 'titles'> {
  return {
    names: entries.map((entry) => row([...ownOf(entry), ...namesOf(entry)])).join('\n'),
    commands: entries.map(({ commands }) => row([...new Set(commands)].map((one) => one.trim().replace(/\n/g, '\r')))).join('\n'),
  };
}

function namesOf({ kind, heading, aliases }: Entry): string[] {
  return isRow(kind) ? aliases.map((name) => (name === fieldOf(heading) ? '~' : name)) : aliases;
}

function ownOf({ kind, address, heading }: Entry): string[] {
  return isRow(kind) ? [shortenId(address.split('#')[1] ?? '', heading), heading] : [];
}

/** The name of a row's field, which ends its path: `spec.nodeName` -> nodeName. Among the row's other names `~` stands for it. */
function fieldOf(heading: string): string {
  return /[a-z]\w+$/i.exec(heading)?.[0] ?? heading;
}

/** The sections of `writeTitles`, still without names and commands. */
export function readTitles(titles: string): Entry[] {
  if (titles === '') return [];
  return titles.split('\n\n').flatMap((lines) => {
    const [head = '', ...rows] = lines.split('\n');
    const [path = '', page = '', section = ''] = head.split('\t');
    return rows.map((line) => {
      const [mark = '', heading = page] = line.split('\t');
      const id = mark.slice(1) === '=' ? idOf(heading) : mark.slice(1);
      const address = id === '' ? path : `${path}#${id}`;
      const kind = KINDS[mark.charAt(0)] ?? 'section';
      return { address, heading: isRow(kind) ? '' : heading, page, section, kind, commands: [], aliases: [] };
    });
  });
}

/** Adds the names and commands of a block to its sections. */
export function addNames(entries: readonly Entry[], { names, commands }: Omit<Block, 'titles'>): Entry[] {
  const [nameRows, commandRows] = [names.split('\n'), commands.split('\n')];
  return entries.map((entry, at) => ({
    ...named(entry, cells(nameRows[at])),
    commands: cells(commandRows[at]).map((one) => one.replace(/\r/g, '\n')),
  }));
}

function named(entry: Entry, names: string[]): Entry {
  if (!isRow(entry.kind)) return { ...entry, aliases: names };
  const [id = '', heading = '', ...others] = names;
  const aliases = others.map((name) => (name === '~' ? fieldOf(heading) : name));
  return { ...entry, heading, aliases, address: `${entry.address}#${id.replace(/~$/, lastWord(heading))}` };
}

function row(values: readonly string[]): string {
  return values.map((value) => value.replace(/[\t\n]+/g, ' ')).join('\t');
}

function cells(line = ''): string[] {
  return line === '' ? [] : line.split('\t');
}
