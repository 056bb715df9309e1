import type { SearchRecord } from './record.ts';
import { splitWords, stemOf } from './words.ts';

/** Where words stand: for each word the sections that hold it, each with how much the word says about it (0 to 1). */
export type WordIndex = {
  postings: Map<string, Posting[]>;
  /** Words by their stem. */
  stems: Map<string, string[]>;
  /** Number of sections. */
  size: number;
};

export type Posting = { id: number; weight: number };

/** What a word in a field says about its section, and how soon more words in that field say less (as `b` of BM25F). */
const FIELDS = {
  heading: { weight: 7, b: 0.4 },
  aliases: { weight: 5, b: 0.2 },
  page: { weight: 1.5, b: 0.2 },
  commands: { weight: 1.5, b: 0.3 },
  text: { weight: 1, b: 0.6 },
} as const;
type Field = keyof typeof FIELDS;
const NAMES = Object.keys(FIELDS) as Field[];
const SATURATION = 6; // k1 of BM25F: from here on another occurrence says little

/** Indexes sections by their words. A record's place in the list is its id. */
export function indexWords(records: readonly SearchRecord[]): WordIndex {
  const fields = records.map((record) => NAMES.map((name) => splitWords(textOf(record, name))));
  const usual = NAMES.map((_, at) => fields.reduce((sum, words) => sum + (words[at]?.length ?? 0), 0) / (records.length || 1));
  const postings = new Map<string, Posting[]>();
  fields.forEach((words, id) => {
    for (const [word, sum] of sumsOf(words, usual)) {
      const list = postings.get(word) ?? [];
      list.push({ id, weight: sum / (sum + SATURATION) });
      if (list.length === 1) postings.set(word, list);
    }
  });
  return withStems(postings, records.length);
}

/** An index of given postings, with its stems. */
function withStems(postings: Map<string, Posting[]>, size: number): WordIndex {
  const stems = new Map<string, string[]>();
  for (const word of postings.keys()) {
    const stem = stemOf(word);
    const words = stems.get(stem);
    if (words) words.push(word);
    else stems.set(stem, [word]);
  }
  return { postings, stems, size };
}

/** How rare a word is: 0 for one in every section. A word of no section is as rare as can be. */
export function rarity({ postings, size }: WordIndex, word: string): number {
  const count = postings.get(word)?.length ?? 0;
  return Math.log(1 + (size - count + 0.5) / (count + 0.5));
}

/** For each word of a section: its occurrences, weighted by field and by the field's length. */
function sumsOf(fields: readonly (readonly string[])[], usual: readonly number[]): Map<string, number> {
  const sums = new Map<string, number>();
  NAMES.forEach((name, at) => {
    const { weight, b } = FIELDS[name];
    const words = fields[at] ?? [];
    const share = weight / (1 - b + (b * words.length) / (usual[at] || 1));
    for (const word of words) sums.set(word, (sums.get(word) ?? 0) + share);
  });
  return sums;
}

function textOf(record: SearchRecord, name: Field): string {
  // A page's opening bears the page's title as its heading: it counts once.
  if (name === 'page') return record.page === record.heading ? '' : record.page;
  const value = record[name];
  return typeof value === 'string' ? value : value.join(' ');
}
