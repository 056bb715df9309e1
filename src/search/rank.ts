import type { WeightedTerm } from './read-query.ts';
import type { SearchRecord } from './record.ts';
import type { WordIndex } from './word-index.ts';
import { isStopWord, splitQuery, stemOf } from './words.ts';

/** A section with its score. */
export type Ranked = { id: number; score: number };

/** What lies on the screen is sought most, a page's opening a little more than its sections; glossary and lists repeat others. */
const KINDS: Readonly<Record<SearchRecord['kind'], number>> = { symptom: 1, page: 1.1, section: 1, term: 0.7, list: 0.4 };
/** All words before some: a section that lacks words loses by their share in what counts. */
const COVERAGE = 1;
const RERANKED = 60;
const PHRASE = 0.8;
const SURE = 0.38; // a heading is not asked for by words that only begin alike

/** Sections that hold words of the query, best first. */
export function rank(index: WordIndex, terms: readonly WeightedTerm[]): Ranked[] {
  const known = terms.filter(({ answers }) => answers.size > 0);
  const all = known.reduce((sum, { weight }) => sum + weight, 0);
  const found = new Map<number, { score: number; covered: number }>();
  for (const term of known)
    for (const [id, best] of bestOf(index, term)) {
      const sum = found.get(id) ?? { score: 0, covered: 0 };
      found.set(id, { score: sum.score + term.weight * best, covered: sum.covered + term.weight });
    }
  return sortByScore([...found].map(([id, { score, covered }]) => ({ id, score: score * (covered / (all || 1)) ** COVERAGE })));
}

/** Looks at the best sections again, by what their words alone do not tell: kind, phrases, whole headings and names. */
export function rerank(
  ranked: readonly Ranked[],
  records: readonly (SearchRecord | undefined)[],
  terms: readonly WeightedTerm[],
  query: string,
): Ranked[] {
  const words = splitQuery(query);
  const answers = new Set(
    terms.flatMap((term) => [...term.answers].filter(([, quality]) => quality >= SURE).map(([word]) => word)),
  );
  const asked = keyOf(query);
  const best = ranked.slice(0, RERANKED).flatMap((one) => {
    const record = records[one.id];
    return record ? [{ ...one, record }] : [];
  });
  const phrases = phraseBonuses(
    best.map(({ record }) => record),
    words.slice(1).map((word, at) => ` ${words[at] ?? ''} ${word} `),
  );
  return sortByScore(
    best.map(({ id, score, record }, at) => ({
      id,
      score: score * KINDS[record.kind] * headingBonus(record, answers) * nameBonus(record, asked) * (phrases[at] ?? 1),
    })),
  );
}

/** For each section the best answer to one term. */
function bestOf({ postings }: WordIndex, { answers }: WeightedTerm): Map<number, number> {
  const best = new Map<number, number>();
  for (const [word, quality] of answers)
    for (const { id, weight } of postings.get(word) ?? [])
      if ((best.get(id) ?? 0) < quality * weight) best.set(id, quality * weight);
  return best;
}

/** More for a heading all of whose words the query asks for, most for a string on the screen. */
function headingBonus({ kind, heading }: SearchRecord, asked: ReadonlySet<string>): number {
  const words = splitQuery(heading).filter((word) => !isStopWord(word));
  if (words.length === 0 || !words.every((word) => asked.has(word))) return kind === 'symptom' ? 1.1 : 1;
  return kind === 'symptom' ? 1.6 : 1.3;
}

/** More for a section whose very name was typed, and for one that was asked for by another name. */
function nameBonus({ heading, aliases }: SearchRecord, asked: string): number {
  if (asked === '') return 1;
  if (keyOf(heading) === asked) return 2;
  return aliases.some((alias) => keyOf(alias) === asked) ? 1.6 : 1;
}

/** The words of a section in one line, made once: every key asks for them. */
const plainTexts = new WeakMap<SearchRecord, string>();

function plainText(record: SearchRecord): string {
  const known = plainTexts.get(record);
  if (known !== undefined) return known;
  const { heading, aliases, text } = record;
  const plain = ` ${splitQuery(`${heading} ${aliases.join(' ')} ${text}`).join(' ')} `;
  plainTexts.set(record, plain);
  return plain;
}

/** More for words that stand side by side in the section as they do in the query, most for pairs that few sections have. */
function phraseBonuses(records: readonly SearchRecord[], pairs: readonly string[]): number[] {
  const texts = records.map(plainText);
  const sums = records.map(() => 0);
  let all = 0;
  for (const pair of new Set(pairs)) {
    const holders = texts.flatMap((text, at) => (text.includes(pair) ? [at] : []));
    const weight = holders.length === 0 ? 0 : Math.log(1 + records.length / holders.length);
    all += weight;
    for (const at of holders) sums[at] = (sums[at] ?? 0) + weight;
  }
  return sums.map((sum) => 1 + PHRASE * (sum / (all || 1)));
}

function keyOf(text: string): string {
  const words = splitQuery(text);
  const telling = words.filter((word) => !isStopWord(word));
  return (telling.length > 0 ? telling : words).map(stemOf).join('');
}

function sortByScore(list: Ranked[]): Ranked[] {
  return list.sort((a, b) => b.score - a.score || a.id - b.id);
}
