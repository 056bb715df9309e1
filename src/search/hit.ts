import { excerpt, markWords, type Piece } from './excerpt.ts';
import type { WeightedTerm } from './read-query.ts';
import type { SearchRecord } from './record.ts';
import { isStopWord, splitQuery, splitWords } from './words.ts';

/** One section that answers a query. */
export type Hit = {
  record: SearchRecord;
  heading: Piece[];
  /** A line of its text around the match, or a command that holds it. */
  context: Piece[];
  /** The command shown as context; undefined when that is text. */
  command: string | undefined;
  /** Why it is found: `status on the screen`, `command`, `alias of …`, `in the text`. */
  why: string;
  /** The words to mark, lower case, as the section holds them. */
  found: string[];
};

/** Shows why and where a section answers the terms. */
export function toHit(record: SearchRecord, terms: readonly WeightedTerm[]): Hit {
  const inHeading = wordsOf(record.heading);
  const inText = wordsOf(`${record.text} ${record.commands.join(' ')}`);
  const answers = terms.flatMap((term) => [...term.answers].map(([word, quality]) => ({ word, quality })));
  const held = answers.filter(({ word }) => inHeading.has(word) || inText.has(word));
  // Rather the very word than what resembles it.
  const sure = held.filter(({ quality }) => quality >= 0.5);
  const found = [...new Set((sure.length > 0 ? sure : held).map(({ word }) => word))].filter((word) => !isStopWord(word));
  const command = commandOf(record, terms);
  const alias = record.aliases.find((name) => splitQuery(name).some((word) => isTyped(word, terms)));
  const outright = found.some((word) => inHeading.has(word));
  const context = command === undefined ? excerpt(record.text, found) : markWords(command, found);
  return {
    record,
    heading: markWords(record.heading, found),
    context,
    command,
    why: reason(record, outright, command, alias),
    found,
  };
}

/** The command that holds most of what was typed, when that is a flag or most of the query. */
function commandOf({ commands }: SearchRecord, terms: readonly WeightedTerm[]): string | undefined {
  const typed = terms.map(({ text }) => text);
  const flags = typed.filter((word) => word.startsWith('-'));
  const holds = (command: string, word: string): boolean => splitWords(command).includes(word);
  return commands.find((command) =>
    flags.length > 0
      ? flags.every((flag) => holds(command, flag))
      : typed.length > 1 && typed.every((word) => holds(command, word)),
  );
}

function reason({ kind, heading }: SearchRecord, outright: boolean, command?: string, alias?: string): string {
  if (kind === 'symptom' && outright) return 'status on the screen';
  if (command !== undefined) return 'command';
  if (alias !== undefined && !outright) return kind === 'page' ? `also: “${alias}”` : `alias of ${heading}`;
  if (kind === 'term') return 'glossary';
  if (outright) return kind === 'page' ? 'note' : '';
  return 'in the text';
}

function isTyped(word: string, terms: readonly WeightedTerm[]): boolean {
  return terms.some(({ answers, text }) => text === word || (answers.get(word) ?? 0) > 0.75);
}

function wordsOf(text: string): Set<string> {
  return new Set(splitWords(text));
}
