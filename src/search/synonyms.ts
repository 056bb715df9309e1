import type { Synonyms } from './record.ts';
import { splitQuery } from './words.ts';

/** A term of the glossary: its name, other names, and the address that explains it (without base). */
export type Named = { term: string; aliases?: readonly string[] | undefined; see?: string | undefined };

/**
 * What one word also means: reviewed groups, where each word finds the others, and other names of terms, where each finds the
 * words of the term's own name.
 */
export function makeSynonyms(groups: readonly (readonly string[])[], terms: readonly Named[]): Synonyms {
  const synonyms = new Map<string, Set<string>>();
  const add = (word: string, other: string): void => {
    if (word !== other) synonyms.set(word, (synonyms.get(word) ?? new Set()).add(other));
  };
  for (const group of groups) for (const word of group) for (const other of group) add(word, other);
  for (const { term, aliases = [] } of terms) {
    const names = splitQuery(term);
    if (names.length > 1) continue; // one word cannot stand for two
    for (const alias of aliases.map(splitQuery)) if (alias.length === 1) for (const name of names) add(alias[0] ?? '', name);
  }
  return Object.fromEntries([...synonyms].map(([word, others]) => [word, [...others]]));
}
