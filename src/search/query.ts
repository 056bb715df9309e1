import MiniSearch, { type Query, type SearchResult } from 'minisearch';
import { excerpt, markWords, type Piece } from './excerpt.ts';
import type { SearchRecord } from './record.ts';
import { splitQuery, splitWords } from './words.ts';

/** One section that answers a query. `context` is a line of its text around the match, or a command that holds it. */
export type Hit = { record: SearchRecord; heading: Piece[]; context: Piece[]; isCommand: boolean };

/** Answers a query with its best sections, best first. */
export type Search = (query: string) => Hit[];

const MOST = 12;
const FIELDS = ['heading', 'aliases', 'page', 'commands', 'text'];
/** A match in a heading says more than one in the text; these weights were tried on the notes. */
const BOOST = { heading: 5, aliases: 3, page: 1.5, commands: 2, text: 1 };
const KIND_BOOST = { symptom: 1.8, page: 1.1, section: 1, term: 1 };

/** Makes the search over all records; runs in the browser and in tests. */
export function createSearch(records: readonly SearchRecord[]): Search {
  const index = new MiniSearch<SearchRecord & { id: number }>({
    fields: FIELDS,
    storeFields: ['kind'],
    tokenize: splitWords,
    processTerm: (term) => term,
    extractField: (record, field) => {
      const value = record[field as keyof typeof record];
      return Array.isArray(value) ? value.join(' ') : String(value);
    },
  });
  index.addAll(records.map((record, id) => ({ ...record, id })));
  return (query) =>
    ask(index, query)
      .slice(0, MOST)
      .flatMap((result) => toHit(records[result.id as number], result));
}

/** All words first; where no section holds them all, any of them. */
function ask(index: MiniSearch<SearchRecord & { id: number }>, query: string): SearchResult[] {
  const words = splitQuery(query).slice(0, 24);
  if (words.length === 0) return [];
  const options = {
    boost: BOOST,
    prefix: (term: string) => term.length > 1,
    fuzzy: allowedTypos,
    weights: { fuzzy: 0.3, prefix: 0.6 },
    tokenize: (text: string) => [text],
    boostDocument: (id: unknown) => KIND_BOOST[kindOf(index, id)],
  };
  const all = index.search(treeOf(words, 'AND'), options);
  return all.length > 0 ? all : index.search(treeOf(words, 'OR'), options);
}

/** The words as typed, or neighbours joined: `side car` also asks for `sidecar`. */
function treeOf(words: string[], combineWith: 'AND' | 'OR'): Query {
  const typed: Query = { combineWith, queries: words };
  const joined = words.slice(1).map((word, i): Query => {
    const rest = words.filter((_, at) => at !== i && at !== i + 1);
    return { combineWith, queries: [`${words[i] ?? ''}${word}`, ...rest] };
  });
  return { combineWith: 'OR', queries: [typed, ...joined] };
}

/** A letter in five may be wrong in words of four letters and more; none in flags and in words with digits. */
function allowedTypos(term: string): number | false {
  return term.length >= 4 && !/^-|\d/.test(term) ? 0.2 : false;
}

function kindOf(index: MiniSearch<SearchRecord & { id: number }>, id: unknown): SearchRecord['kind'] {
  return (index.getStoredFields(id)?.['kind'] as SearchRecord['kind'] | undefined) ?? 'section';
}

function toHit(record: SearchRecord | undefined, { match }: SearchResult): Hit[] {
  if (record === undefined) return [];
  const found = Object.keys(match);
  const command = found.some((word) => match[word]?.includes('commands'))
    ? record.commands.find((text) => found.some((word) => text.toLowerCase().includes(word)))
    : undefined;
  const context = command === undefined ? excerpt(record.text, found) : markWords(command, found);
  return [{ record, heading: markWords(record.heading, found), context, isCommand: command !== undefined }];
}
