import type { Glossary } from '../sources/data-schema.ts';
import { letterOf } from './index-of-all.ts';
import type { OutlineEntry } from './outline.ts';

/** A term of the glossary, with the id of its place on the page. */
export type Term = Glossary[string] & { id: string };

/** Every term of the glossary, by name. */
export function listTerms(glossary: Glossary): Term[] {
  return Object.entries(glossary)
    .map(([id, entry]) => ({ ...entry, id: `term-${id}` }))
    .sort((a, b) => a.term.localeCompare(b.term, 'en'));
}

/** How one enters a list of terms: a letter leads to its first term. */
export function outlineTerms(terms: readonly Term[]): OutlineEntry[] {
  const letters = Map.groupBy(terms, ({ term }) => letterOf(term));
  return [...letters].map(([text, [first]]) => ({ id: first?.id ?? '', text, symptom: false, initial: true, children: [] }));
}
