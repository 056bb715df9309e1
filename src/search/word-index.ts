import type { Shard } from './parts.ts';
import { countPlaces, readPlaces, readWords } from './postings-text.ts';
import type { Entry } from './record.ts';
import { addFields, saturate, type Places } from './weigh.ts';
import { formsOf, stemOf } from './words.ts';

/** Where words stand. It grows as parts come; what it knows of a word is worked out when somebody asks for it. */
export type WordIndex = {
  /** Number of sections. */
  size: number;
  /** The words, in ascending order. */
  words: readonly string[];
  /** The sections that hold a word; undefined for none. */
  find: (word: string) => Postings | undefined;
  /** Other words that mean the same. */
  synonymsOf: (word: string) => readonly string[];
};

/** The sections that hold a word, in ascending order, each with how much the word says about it (0 to 1). */
export type Postings = { ids: readonly number[]; weights: readonly number[]; count: number };

/** Work is done in steps of so many words or sections, between which the browser may answer a key. */
const STEP = 100;

type Source = () => Places;

/** An index without words, and how to fill it. */
export function makeWordIndex(size: number): WordIndex & { fill: Fill } {
  let fields = new Map<string, Places>();
  const texts = new Map<string, Source[]>();
  const synonyms = new Map<string, Set<string>>(); // by stem
  const common = new Map<string, number>();
  const known = new Map<string, Postings>();
  const index = {
    size,
    words: [] as readonly string[],
    find: (word: string): Postings | undefined => {
      const postings = known.get(word) ?? join(fields.get(word), texts.get(word), common.get(word));
      if (postings) known.set(word, postings);
      return postings;
    },
    synonymsOf: (word: string) => [...(synonyms.get(stemOf(word)) ?? [])].filter((other) => other !== word),
  };
  const changed = (): void => {
    known.clear();
    index.words = [...new Set([...fields.keys(), ...texts.keys()])].sort();
  };
  const fill: Fill = {
    *entries(entries) {
      fields = yield* fieldsOf(entries);
      changed();
    },
    *shard(shard) {
      yield* addWords(texts, shard);
      for (const line of shard.synonyms.split('\n')) addGroup(synonyms, line.split(' '));
      for (const [word, count] of Object.entries(shard.common ?? {})) common.set(word, count);
      changed();
    },
  };
  return Object.assign(index, { fill });
}

/** Adds parts step by step. */
type Fill = {
  /** All sections' titles, names and commands; replaces those before. */
  entries: (entries: readonly Entry[]) => Generator<void>;
  shard: (shard: Shard) => Generator<void>;
};

/** How rare a word is: 0 for one in every section. A word of no section is as rare as can be. */
export function rarity(index: WordIndex, word: string): number {
  const count = index.find(word)?.count ?? 0;
  return Math.log(1 + (index.size - count + 0.5) / (count + 0.5));
}

/** The words that begin alike, in ascending order. */
export function wordsFrom({ words }: WordIndex, start: string): string[] {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (words[end]?.startsWith(start)) end++;
  return words.slice(low, end);
}

/** The words with the same stem. */
export function sameStem(index: WordIndex, text: string): string[] {
  const stem = stemOf(text);
  return wordsFrom(index, stem.slice(0, 3)).filter((word) => stemOf(word) === stem);
}

/** Whether a section is among a word's. */
export function holds({ ids }: Postings, id: number): boolean {
  let [low, high] = [0, ids.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ids[middle] ?? 0) < id) low = middle + 1;
    else high = middle;
  }
  return ids[low] === id;
}

/** Where the words of titles, names and commands stand. */
function* fieldsOf(entries: readonly Entry[]): Generator<void, Map<string, Places>> {
  const fields = new Map<string, Places>();
  for (const [id, entry] of entries.entries()) {
    addFields(fields, entry, id);
    if (id % STEP === STEP - 1) yield;
  }
  return fields;
}

/** Adds where the words of a shard stand in texts. */
function* addWords(texts: Map<string, Source[]>, shard: Shard): Generator<void> {
  let done = 0;
  for (const [word, source] of sourcesOf(shard)) {
    for (const form of shard.scale === 'count' ? formsOf(word) : [word]) {
      const sources = texts.get(form);
      if (sources) sources.push(source);
      else texts.set(form, [source]);
    }
    if (++done % (10 * STEP) === 0) yield;
  }
}

function addGroup(synonyms: Map<string, Set<string>>, group: readonly string[]): void {
  for (const stem of group.map(stemOf)) synonyms.set(stem, new Set([...(synonyms.get(stem) ?? []), ...group]));
}

/** Each word of a shard, and its places once they are wanted. */
function* sourcesOf(shard: Shard): Generator<[string, Source]> {
  const gaps = shard.gaps.split(' ');
  let from = 0;
  for (const [at, word] of readWords(shard).entries()) {
    const own = gaps[at] ?? '';
    const start = from;
    from += countPlaces(own);
    yield [word, () => withShares(readPlaces(own, shard.levels.slice(start), shard.scale), shard.shares)];
  }
}

function withShares({ ids, sums }: Places, shares: string | undefined): Places {
  if (shares === undefined) return { ids, sums };
  return { ids, sums: sums.map((sum, at) => (sum * (shares.charCodeAt(ids[at] ?? 0) - 35)) / 20) };
}

function join(fields: Places | undefined, sources: readonly Source[] = [], count?: number): Postings | undefined {
  const all = [...(fields ? [fields] : []), ...sources.map((source) => source())];
  if (all.length === 0) return undefined;
  const sums = new Map<number, number>();
  for (const places of all) places.ids.forEach((id, at) => sums.set(id, (sums.get(id) ?? 0) + (places.sums[at] ?? 0)));
  const ids = [...sums.keys()].sort((a, b) => a - b);
  return { ids, weights: ids.map((id) => saturate(sums.get(id) ?? 0)), count: count ?? ids.length };
}
