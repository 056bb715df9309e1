import { writeNames, writeTitles } from './entries-text.ts';
import type { Block, Parts, Shard } from './parts.ts';
import { writePostings, type Scale } from './postings-text.ts';
import { isRow, type SearchRecord, type Synonyms } from './record.ts';
import { addPlace, textOnly, textShares, addFields, type Places } from './weigh.ts';
import { isGenerated, isStopWord, splitTokens, splitWords, stemOf } from './words.ts';

type Words = [word: string, places: Places][];

/** Up to so many sections a site is sent as a whole: some 100 kB. */
const WHOLE = 1_500;
const BLOCK = 16; // sections: some 1 kB
const SHARD = 12_000; // places: some 12 kB
/** A word of so many sections tells them apart no more: only those are sent where it says most. */
const MOST_PLACES = 2_000;

/** Splits the records into the parts that are sent. @param version differs between builds; letters and digits */
export function pack(all: readonly SearchRecord[], synonyms: Synonyms, version: string): Parts {
  const isWhole = all.length <= WHOLE;
  const symptomPages = new Set(all.filter(({ kind }) => kind === 'symptom').map(({ page }) => page));
  const comesLater = (record: SearchRecord): boolean => isDetail(record) || (isUnnamed(record) && symptomPages.has(record.page));
  const [first, later] = [all.filter((record) => !comesLater(record)), all.filter(comesLater)];
  const records = isWhole ? [...first, ...later] : all;
  const shards = isWhole ? [wholeShard(records, synonyms)] : splitShards(largeWords(records), synonyms);
  const block = isWhole ? Math.max(1, records.length) : BLOCK;
  const guide = { version, size: records.length, shards: shards.map(({ first }) => first), block };
  return {
    guide: isWhole ? { ...guide, titles: writeTitles(first) } : guide,
    shards: shards.map(({ shard }) => shard),
    blocks: isWhole ? [{ titles: writeTitles(later), ...writeNames(records) }] : blocksOf(records, block),
  };
}

/** The words of the texts as they are written: browsers split compounds, and index titles, names and commands by themselves. */
function wholeShard(records: readonly SearchRecord[], synonyms: Synonyms): { first: string; shard: Shard } {
  const tokens = mergeForms(records.map((record) => splitTokens(textOnly(record)).filter(isTelling).map(fold)));
  const all = new Map<string, Places>();
  tokens.forEach((own, id) => {
    // The heading's words, which the browser indexes, are not sent again.
    const heading = new Set(splitWords(records[id]?.heading ?? ''));
    for (const token of own) if (!heading.has(token.toLowerCase())) addPlace(all, token, id, 1);
  });
  const shares = textShares(
    tokens.map((own) => own.length),
    records,
  ).map((share) => String.fromCharCode(35 + Math.min(56, Math.round(share * 20))));
  const known = withoutUnknown(synonyms, records);
  return { first: '', shard: { ...shardOf(sorted(all), 'count', known), shares: shares.join('') } };
}

/** Of the forms of one word, such as `crash` and `crashes`, the most frequent stands for all: queries find it from each. */
function mergeForms(texts: readonly string[][]): string[][] {
  const counts = new Map<string, Map<string, number>>();
  for (const token of texts.flat()) {
    const forms = counts.get(stemOf(token)) ?? new Map<string, number>();
    counts.set(stemOf(token), forms.set(token, (forms.get(token) ?? 0) + 1));
  }
  const first = new Map([...counts].map(([stem, forms]) => [stem, [...forms].sort((a, b) => b[1] - a[1])[0]?.[0] ?? stem]));
  return texts.map((tokens) => tokens.map((token) => first.get(stemOf(token)) ?? token));
}

/** The groups that lead to a word that some section holds. */
function withoutUnknown(synonyms: Synonyms, records: readonly SearchRecord[]): Synonyms {
  const words = new Set(
    records.flatMap(({ heading, page, aliases, commands, text }) =>
      splitWords([heading, page, ...aliases, ...commands, text].join('\n')),
    ),
  );
  return synonyms.filter((group) => group.some((word) => words.has(word)));
}

/** All words of all fields in all their forms. */
function largeWords(records: readonly SearchRecord[]): Words {
  const all = new Map<string, Places>();
  records.forEach((record, id) => addFields(all, record, id));
  const texts = records.map((record) => splitWords(textOnly(record)).filter(isTelling));
  const shares = textShares(
    texts.map((words) => words.length),
    records,
  );
  const inText = new Map<string, Places>();
  texts.forEach((words, id) => words.forEach((word) => addPlace(inText, word, id, shares[id] ?? 1)));
  for (const [word, places] of inText) all.set(word, addPlaces(all.get(word), places));
  return sorted(all);
}

/** Shards end where the second letter changes, so that a word and its typos stand in one; a crowded one also within. */
function splitShards(words: Words, synonyms: Synonyms): { first: string; shard: Shard }[] {
  const groups: Words[] = [];
  let count = 0;
  for (const one of words) {
    const [word, { ids }] = one;
    const sameStart = groups.at(-1)?.at(-1)?.[0].slice(0, 2) === word.slice(0, 2);
    if (count > 1.5 * SHARD || (count > SHARD && !sameStart) || groups.length === 0) {
      groups.push([]);
      count = 0;
    }
    groups.at(-1)?.push(one);
    count += ids.length;
  }
  return groups.map((group, at) => {
    const [first, end] = [at === 0 ? '' : (group[0]?.[0] ?? ''), groups[at + 1]?.[0]?.[0]];
    const isHere = (word: string): boolean => word >= first && (end === undefined || word < end);
    return {
      first,
      shard: shardOf(
        group,
        'weight',
        synonyms.filter((words) => words.some(isHere)),
      ),
    };
  });
}

function shardOf(words: Words, scale: Scale, synonyms: Synonyms): Shard {
  const common = Object.fromEntries(
    words.filter(([, { ids }]) => ids.length > MOST_PLACES).map(([word, { ids }]): [string, number] => [word, ids.length]),
  );
  const sent = words.map(([word, places]) => [word, mostTelling(places)] as const);
  return {
    ...writePostings(sent, scale),
    scale,
    synonyms: synonyms.map((group) => group.join(' ')).join('\n'),
    ...(Object.keys(common).length > 0 && { common }),
  };
}

/** Rows of tables, terms, lists and the steps of a task are many, and seldom what is sought: the first results do without them. */
function isDetail({ kind, heading }: SearchRecord): boolean {
  return isRow(kind) || kind === 'term' || kind === 'list' || /^\d+\. /.test(heading);
}

/** What stands around the symptoms of a page, such as one of several causes: the symptom is found first. */
function isUnnamed({ kind, aliases }: SearchRecord): boolean {
  return kind === 'section' && aliases.length === 0;
}

function blocksOf(records: readonly SearchRecord[], size: number): Block[] {
  return Array.from({ length: Math.ceil(records.length / size) }, (_, at) => {
    const own = records.slice(at * size, (at + 1) * size);
    return { titles: writeTitles(own), ...writeNames(own) };
  });
}

function sorted(all: ReadonlyMap<string, Places>): Words {
  return [...all].sort(([a], [b]) => (a < b ? -1 : 1));
}

function addPlaces(a: Places = { ids: [], sums: [] }, b: Places): Places {
  const sums = new Map(a.ids.map((id, at) => [id, a.sums[at] ?? 0]));
  b.ids.forEach((id, at) => sums.set(id, (sums.get(id) ?? 0) + (b.sums[at] ?? 0)));
  const ids = [...sums.keys()].sort((x, y) => x - y);
  return { ids, sums: ids.map((id) => sums.get(id) ?? 0) };
}

function mostTelling(places: Places): Places {
  if (places.ids.length <= MOST_PLACES) return places;
  const kept = places.ids
    .map((id, at) => ({ id, sum: places.sums[at] ?? 0 }))
    .sort((a, b) => b.sum - a.sum)
    .slice(0, MOST_PLACES)
    .sort((a, b) => a.id - b.id);
  return { ids: kept.map(({ id }) => id), sums: kept.map(({ sum }) => sum) };
}

/** Letters in lower case, unless they show where a compound has its joints. */
function fold(token: string): string {
  return /[a-z\d][A-Z]/.test(token) ? token : token.toLowerCase();
}

function isTelling(token: string): boolean {
  return !isStopWord(token.toLowerCase()) && !isGenerated(token) && !/^\d$/.test(token);
}
