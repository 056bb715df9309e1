import type { Entry } from './record.ts';
import { isStopWord, splitQuery, stemOf } from './words.ts';

/** What a section is compared by, worked out once: every key asks for it. */
export type Looks = {
  /** The address of its page. */
  page: string;
  /** The telling words of the heading, lower case. */
  heading: string[];
  /** The stems of the heading as one word; undefined for a heading that is no name, such as a sheet's task. */
  headingKey: string | undefined;
  /** The same for its other names. */
  nameKeys: string[];
  /** Its other names as they are typed: all words, lower case, a space between two. */
  typed: string[];
  /** The stems of its other names. */
  names: ReadonlySet<string>[];
  /** The words of its commands: worked out when they are asked for. */
  commands: () => ReadonlySet<string>[];
  /** Stems of heading, names and commands in their order, with a space around each. */
  plain: string;
};

/** A heading is a name when at least this share of its words is telling: "Which init container is it?" is none. */
const NAMING = 0.6;

const known = new WeakMap<Entry, Looks>();

/** What a section is compared by. */
export function looksOf(entry: Entry): Looks {
  const looks = known.get(entry) ?? makeLooks(entry);
  known.set(entry, looks);
  return looks;
}

function makeLooks({ address, heading: written, aliases, commands, kind }: Entry): Looks {
  const heading = written.replace(/^\d+\. /, ''); // the number of a step
  const telling = splitQuery(heading).filter((word) => !isStopWord(word));
  // "HPA / VPA" is two names.
  const names = [...(heading.includes(' / ') ? heading.split(' / ') : []), ...aliases].map(tellingStems);
  let words: ReadonlySet<string>[] | undefined;
  return {
    page: address.replace(/#.*$/, ''),
    heading: telling,
    headingKey:
      kind !== 'task' && telling.length >= NAMING * splitQuery(heading).length ? tellingStems(heading).join('') : undefined,
    nameKeys: names.map((name) => name.join('')),
    typed: aliases.map((alias) => splitQuery(alias).join(' ')),
    names: names.map((name) => new Set(name)),
    commands: () => (words ??= commands.map(wordsOfCommand)),
    plain: ` ${[heading, ...aliases, ...commands].map((text) => tellingStems(text).join(' ')).join(' | ')} `,
  };
}

/** The stems of a command's words, without what the reader fills in. */
export function wordsOfCommand(command: string): Set<string> {
  return new Set(splitQuery(command.replace(/<[^>]*>/g, ' ')).map(stemOf));
}

/** How much of two sets of words is in both (Jaccard's index): 0 for nothing, 1 for all. @param words each once */
export function nearness(set: ReadonlySet<string>, words: readonly string[]): number {
  const both = words.reduce((sum, word) => sum + (set.has(word) ? 1 : 0), 0);
  return both / (set.size + words.length - both || 1);
}

/** The stems of a text's telling words; of all its words when none is telling. */
export function tellingStems(text: string): string[] {
  const words = splitQuery(text);
  const telling = words.filter((word) => !isStopWord(word));
  return (telling.length > 0 ? telling : words).map(stemOf);
}
