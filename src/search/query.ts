import { toHit, type Hit } from './hit.ts';
import { rank, type Ranked } from './rank.ts';
import type { Entry } from './record.ts';
import { rerank } from './rerank.ts';
import { readQuery, withoutComment, wordsAsked, type WeightedTerm } from './read-query.ts';
import type { Store } from './store.ts';

/** The answer to a query, from what has come of the index. */
export type Answer = {
  /** Best sections, best first. */
  hits: Hit[];
  /** The query with its typos corrected; undefined when nothing was. */
  corrected: string | undefined;
  /** Files below the folder of the search that a better answer needs; none for the final one. */
  missing: string[];
};

const MOST = 12;
/** Sections that are looked at again: on a large site each may need a part of its own. */
const RERANKED = { small: 60, large: 14 };

/** Answers a query. */
export function answer(store: Store, typed: string): Answer {
  const { index, entries } = store;
  const query = withoutComment(typed);
  const typedTerms = readQuery(query, index);
  // What was mistyped counts as if it had been typed right.
  const corrected = correct(query, typedTerms);
  const meant = corrected ?? query;
  const terms = corrected === undefined ? typedTerms : readQuery(corrected, index);
  const asked = [...new Set([...wordsAsked(query), ...wordsAsked(meant)])];
  const words = store.missing([...asked, ...asked.flatMap((word) => index.synonymsOf(word))], []);
  const ranked = rank(index, terms).slice(0, store.isSmall ? RERANKED.small : RERANKED.large);
  const sections = store.missing(
    [],
    ranked.map(({ id }) => id),
  );
  const best = withoutTwins(rerank(ranked, entries, terms, meant), entries).slice(0, MOST);
  const hits = best.flatMap(({ id }) => {
    const entry = entries[id];
    return entry ? [toHit(index, id, entry, terms)] : [];
  });
  const missing = [...new Set([...words, ...(words.length > 0 && !store.isSmall ? [] : sections)])];
  return { hits, corrected, missing };
}

/** Rows of a sheet lead to their section: the best of them stands for it. */
function withoutTwins(ranked: readonly Ranked[], entries: readonly (Entry | undefined)[]): Ranked[] {
  const seen = new Set<string | undefined>();
  return ranked.filter(({ id }) => {
    const address = entries[id]?.address;
    return !seen.has(address) && seen.add(address);
  });
}

/** The query as it was understood, when a word of it was mistyped. */
function correct(query: string, terms: readonly WeightedTerm[]): string | undefined {
  const typos = terms.filter(({ how }) => how === 'typo');
  if (typos.length === 0) return undefined;
  return typos.reduce((text, { text: wrong, corrected = wrong }) => {
    const at = text.toLowerCase().indexOf(wrong);
    return at < 0 ? text : text.slice(0, at) + corrected + text.slice(at + wrong.length);
  }, query);
}
