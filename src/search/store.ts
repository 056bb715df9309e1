import { addNames, readTitles } from './entries-text.ts';
import { blockFile, shardFile, type Block, type Guide, type Shard } from './parts.ts';
import type { Entry } from './record.ts';
import { makeWordIndex, type WordIndex } from './word-index.ts';

/** What has come of the index. */
export type Store = {
  index: WordIndex;
  /** Sections by their number; undefined while their block has not come. */
  entries: (Entry | undefined)[];
  /** Whether all parts have come that any query could need: on a small site. */
  isSmall: boolean;
  /** The files that a query needs and that have not come: those of its words, and of the sections it found. */
  missing: (words: readonly string[], ids: readonly number[]) => string[];
  /** Adds the titles that came with the guide, step by step: between two of them the browser may answer a key. */
  start: () => Generator<void>;
  /** Adds a part that came, step by step. */
  add: (file: string, part: unknown) => Generator<void>;
};

/** Makes a store of nothing but the guide. */
export function makeStore(guide: Guide): Store {
  const { fill, ...rest } = makeWordIndexOf(guide);
  const here = new Set<string>();
  const isSmall = guide.titles !== undefined;
  const entries: (Entry | undefined)[] = guide.titles === undefined ? [] : readTitles(guide.titles);
  const filesOf = (words: readonly string[], ids: readonly number[]): string[] => [
    ...words.map((word) => shardFile(guide, shardOf(word, guide))),
    ...ids.map((id) => blockFile(guide, Math.floor(id / guide.block))),
  ];
  return {
    ...rest,
    entries,
    isSmall,
    missing: (words, ids) => {
      const files = isSmall ? [shardFile(guide, 0), blockFile(guide, 0)] : filesOf(words, ids);
      return [...new Set(files)].filter((file) => !here.has(file));
    },
    *start() {
      if (isSmall) yield* fill.entries(entries as Entry[]);
    },
    *add(file, part) {
      if (here.has(file)) return;
      const shard = guide.shards.findIndex((_, at) => shardFile(guide, at) === file);
      if (shard >= 0) yield* fill.shard(part as Shard);
      else yield* addBlock(Number(/(\d+)\.json$/.exec(file)?.[1]), part as Block);
      here.add(file);
    },
  };

  function* addBlock(at: number, block: Block): Generator<void> {
    const from = at * guide.block;
    // On a small site the first titles came with the guide.
    const known = [...(isSmall ? (entries as Entry[]) : []), ...readTitles(block.titles)];
    for (const [place, entry] of addNames(known, block).entries()) entries[from + place] = entry;
    if (isSmall) yield* fill.entries(entries as Entry[]);
  }
}

/** The number of the shard that has a word, if one has it. */
function shardOf(word: string, { shards }: Guide): number {
  const at = shards.findLastIndex((first) => first <= word);
  return Math.max(0, at);
}

function makeWordIndexOf({ size }: Guide): { index: WordIndex; fill: ReturnType<typeof makeWordIndex>['fill'] } {
  const index = makeWordIndex(size);
  return { index, fill: index.fill };
}
