import { toHit, type Hit } from './hit.ts';
import { nearestWords } from './nearest-words.ts';
import { rank, rerank } from './rank.ts';
import { readQuery, type WeightedTerm } from './read-query.ts';
import type { SearchRecord, Synonyms } from './record.ts';
import { indexWords } from './word-index.ts';

/** The answer to a query. */
export type Answer = {
  /** Best sections, best first. */
  hits: Hit[];
  /** The query with its typos corrected; undefined when nothing was. */
  corrected: string | undefined;
  /** Words of the site that resemble the query, when nothing was found. */
  nearest: string[];
};

/** Answers a query. */
export type Search = (query: string) => Answer;

const MOST = 12;

/** Makes the search over all records; runs in the browser and in tests. */
export function createSearch(records: readonly SearchRecord[], synonyms: Synonyms = {}): Search {
  const index = indexWords(records);
  return (query) => {
    const terms = readQuery(query, index, synonyms);
    const best = rerank(rank(index, terms), records, terms, query).slice(0, MOST);
    const hits = best.flatMap(({ id }) => {
      const record = records[id];
      return record ? [toHit(record, terms)] : [];
    });
    const nearest = hits.length === 0 && query.trim() !== '' ? nearestWords(index, query) : [];
    return { hits, corrected: correct(query, terms), nearest };
  };
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
