import { excerpt, markWords, type Piece } from './excerpt.ts';
import { looksOf } from './looks.ts';
import type { WeightedTerm } from './read-query.ts';
import type { Entry } from './record.ts';
import { holds, type WordIndex } from './word-index.ts';
import { isStopWord, splitWords } from './words.ts';

/** One section that answers a query; what it shows is worked out when it is asked for, since each key shows few at once. */
export type Hit = { entry: Entry; shown: () => Shown };

/** What a result shows. */
export type Shown = {
  heading: Piece[];
  /** The command that holds what was asked for. */
  command: string | undefined;
  /** Why it is found: `status on the screen`, `command`, `also called “…”`, `in the text`. */
  why: string;
  /** The words to mark, lower case, as the section holds them. */
  found: string[];
};

/** A section as a hit of the terms. @param id the section's number in the index */
export function toHit(index: WordIndex, id: number, entry: Entry, terms: readonly WeightedTerm[]): Hit {
  let shown: Shown | undefined;
  return { entry, shown: () => (shown ??= explainHit(index, id, entry, terms)) };
}

/** Why and where a section answers the terms. */
function explainHit(index: WordIndex, id: number, entry: Entry, terms: readonly WeightedTerm[]): Shown {
  const answers = terms.flatMap((term) => [...term.answers].map(([word, quality]) => ({ word, quality })));
  const held = answers.filter(({ word }) => {
    const postings = index.find(word);
    return postings !== undefined && holds(postings, id);
  });
  // Rather the very word than what resembles it.
  const sure = held.filter(({ quality }) => quality >= 0.5);
  const found = [...new Set((sure.length > 0 ? sure : held).map(({ word }) => word))].filter((word) => !isStopWord(word));
  const command = commandOf(entry, terms);
  const alias = aliasOf(entry, terms);
  const inHeading = new Set(splitWords(entry.heading));
  const outright = found.some((word) => inHeading.has(word));
  return { heading: markWords(entry.heading, found), command, why: reason(entry, outright, command, alias), found };
}

/** What a result shows below its heading: the command, or a line of the section's text around the match. */
export function contextOf({ command, found }: Shown, text: string): Piece[] {
  return command === undefined ? excerpt(text, found) : markWords(command, found);
}

/** The other name that most of the query's words ask for. */
function aliasOf(entry: Entry, terms: readonly WeightedTerm[]): string | undefined {
  const shares = looksOf(entry).typed.map((name) => {
    const words = name.split(' ');
    return words.filter((word) => isTyped(word, terms)).length ** 2 / (words.length || 1);
  });
  const most = Math.max(0, ...shares);
  return most > 0 ? entry.aliases[shares.indexOf(most)] : undefined;
}

/** The command that holds most of what was typed, when that is a flag or most of the query; of a sheet's row its own. */
function commandOf({ commands, kind }: Entry, terms: readonly WeightedTerm[]): string | undefined {
  if (kind === 'task') return commands[0];
  const typed = terms.map(({ text }) => text);
  const flags = typed.filter((word) => word.startsWith('-'));
  const isHeld = (command: string, word: string): boolean => splitWords(command).includes(word);
  return commands.find((command) =>
    flags.length > 0
      ? flags.every((flag) => isHeld(command, flag))
      : typed.length > 1 && typed.every((word) => isHeld(command, word)),
  );
}

function reason({ kind }: Entry, outright: boolean, command?: string, alias?: string): string {
  if (kind === 'symptom' && outright) return 'status on the screen';
  if (command !== undefined) return 'command';
  if (alias !== undefined && !outright) return `also called “${alias}”`;
  if (kind === 'term') return 'glossary';
  if (kind === 'row') return 'reference';
  if (outright) return kind === 'page' ? 'note' : '';
  return 'in the text';
}

function isTyped(word: string, terms: readonly WeightedTerm[]): boolean {
  return terms.some(({ answers, text }) => text === word || (answers.get(word) ?? 0) > 0.75);
}
