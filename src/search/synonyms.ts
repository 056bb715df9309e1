import type { Synonyms } from './record.ts';
import { splitQuery } from './words.ts';

/** A term of the glossary: its name, other names, and the address that explains it (without base). */
export type Named = { term: string; aliases?: readonly string[] | undefined; see?: string | undefined };

/** Words that mean the same: reviewed groups, and the terms with their other names. */
export function makeSynonyms(groups: readonly (readonly string[])[], terms: readonly Named[]): Synonyms {
  const named = terms.map(({ term, aliases = [] }) => {
    // One word cannot stand for two.
    const [name, ...others] = [term, ...aliases].map(splitQuery).filter((words, at) => at === 0 || words.length === 1);
    return name?.length === 1 ? [...new Set([name, ...others].flat())] : [];
  });
  return [...groups, ...named].filter((group) => group.length > 1);
}
