import type { Scale } from './postings-text.ts';

/**
 * What is sent of the index. A small site has one shard and one block, and sends its titles with the guide: the first results need no
 * more. A large one has many of both, each loaded when a query needs it.
 */
export type Parts = { guide: Guide; shards: Shard[]; blocks: Block[] };

/** Comes first, and says what else there is. */
export type Guide = {
  /** Names the folder of the other parts, so that parts of two builds never meet. */
  version: string;
  /** Number of sections. */
  size: number;
  /** The first word of each shard, in ascending order. */
  shards: string[];
  /** Sections in each block; the last may hold fewer. */
  block: number;
  /** On a small site the titles, but those of rows, terms and lists. */
  titles?: string;
};

/** Words from one to the next shard's first, and the sections that hold them. */
export type Shard = {
  words: string;
  gaps: string;
  levels: string;
  scale: Scale;
  /** On a small site, where words of titles are indexed by the reader's browser: what a word in each section's text counts. */
  shares?: string;
  /** A line for each group of words that mean the same. */
  synonyms: string;
  /** Words of which not all places are sent, and how many sections hold them. */
  common?: Record<string, number>;
};

/** Sections one after the other: `names` and `commands` have a line for each; `titles` are those that the guide does not have. */
export type Block = { titles: string; names: string; commands: string };

/** The file of a part below the folder of the search. */
export function shardFile({ version }: Guide, at: number): string {
  return `${version}/words-${at}.json`;
}

/** The file of a block below the folder of the search. */
export function blockFile({ version }: Guide, at: number): string {
  return `${version}/sections-${at}.json`;
}
