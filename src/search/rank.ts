import { printedWords } from './printed-words.ts';
import type { WeightedTerm } from './read-query.ts';
import type { Entry } from './record.ts';
import type { WordIndex } from './word-index.ts';
import { isStopWord, splitQuery, stemOf } from './words.ts';

/** A section with its score, and the share of what the query asks that it holds, 0 to 1. */
export type Ranked = { id: number; score: number; covered: number };

/** What lies on the screen is sought most; glossary and lists repeat others. */
const KINDS: Readonly<Record<Entry['kind'], number>> = { symptom: 1.1, page: 1, section: 1, term: 0.7, row: 0.5, list: 0.4 };
/** All words before some: a section that lacks words loses by their share in what counts. */
const COVERAGE = 1.3;
const PHRASE = 0.8;
const PRINTED = 10; // a pasted row has one word that matters
/** A section may go before its page's opening from this share of its score on. */
const RAISED = 0.5;
/** A heading is a name when at least this share of its words is telling. */
const NAMING = 0.6;
const SURE = 0.38; // a heading is not asked for by words that only begin alike

/** Sections that hold words of the query, best first. */
export function rank(index: WordIndex, terms: readonly WeightedTerm[]): Ranked[] {
  const known = terms.filter(({ answers }) => answers.size > 0);
  const all = known.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const scores = new Float64Array(index.size);
  const covered = new Float64Array(index.size);
  for (const term of known)
    for (const [id, best] of bestOf(index, term)) {
      scores[id] = (scores[id] ?? 0) + term.weight * best;
      covered[id] = (covered[id] ?? 0) + term.weight;
    }
  const ranked: Ranked[] = [];
  scores.forEach((score, id) => {
    const share = (covered[id] ?? 0) / all;
    if (score > 0) ranked.push({ id, score: score * share ** COVERAGE, covered: share });
  });
  return sortByScore(ranked);
}

/** Looks at the best sections again, by what their words alone do not tell: kind, phrases, whole headings and names. */
export function rerank(
  ranked: readonly Ranked[],
  entries: readonly (Entry | undefined)[],
  terms: readonly WeightedTerm[],
  query: string,
): Ranked[] {
  const words = tellingStems(query);
  const sure = terms.flatMap((term) => [...term.answers].filter(([, quality]) => quality >= SURE).map(([word]) => word));
  const answers = new Set(sure);
  const asked = keyOf(query);
  const printed = new Set(printedWords(query));
  const best = ranked.flatMap((one) => {
    const entry = entries[one.id];
    // A row of a table comes without its name first.
    return entry && entry.heading !== '' ? [{ ...one, entry, looks: looksOf(entry) }] : [];
  });
  const phrases = phraseBonuses(
    best.map(({ looks }) => looks.plain),
    words.slice(1).map((word, at) => ` ${words[at] ?? ''} ${word} `),
  );
  const scored = best.map((one, at) => {
    const { score, entry, looks } = one;
    const bonus = headingBonus(entry, looks, answers) * nameBonus(looks, asked) * (phrases[at] ?? 1);
    const isPrinted = entry.kind === 'symptom' && printed.has(entry.heading);
    return { ...one, score: score * KINDS[entry.kind] * bonus * (isPrinted ? PRINTED : 1) };
  });
  return sortByScore(preferSections(scored, answers));
}

type Scored = Ranked & { entry: Entry; looks: Looks };

/** A section that holds all that its page's opening is found by goes before it, unless the page's title says it. */
function preferSections(scored: readonly Scored[], asked: ReadonlySet<string>): Scored[] {
  const openings = scored.filter(({ entry, looks }) => entry.kind === 'page' && !looks.heading.some((word) => asked.has(word)));
  const best = new Map<string, Scored>();
  for (const one of sortByScore([...scored])) {
    const opening = openings.find(({ entry }) => one.entry.address.startsWith(`${entry.address}#`));
    const isMeant = opening && one.covered >= opening.covered && one.score >= RAISED * opening.score;
    if (isMeant && !best.has(opening.entry.address)) best.set(opening.entry.address, one);
  }
  const raised = new Map(
    openings.flatMap(({ entry, score }): [Scored, number][] => {
      const one = best.get(entry.address);
      return one ? [[one, score]] : [];
    }),
  );
  return scored.map((one) => ({ ...one, score: Math.max(one.score, (raised.get(one) ?? 0) * 1.01) }));
}

/** For each section the best answer to one term. */
function bestOf(index: WordIndex, { answers }: WeightedTerm): Map<number, number> {
  const best = new Map<number, number>();
  for (const [word, quality] of answers) {
    const { ids, weights } = index.find(word) ?? { ids: [], weights: [] };
    ids.forEach((id, at) => {
      const value = quality * (weights[at] ?? 0);
      if ((best.get(id) ?? 0) < value) best.set(id, value);
    });
  }
  return best;
}

/** What a section is compared by, worked out once: every key asks for it. */
type Looks = { heading: string[]; headingKey: string | undefined; nameKeys: string[]; plain: string };
const looks = new WeakMap<Entry, Looks>();

function looksOf(entry: Entry): Looks {
  const known = looks.get(entry);
  if (known) return known;
  const { aliases, commands } = entry;
  const heading = entry.heading.replace(/^\d+\. /, ''); // the number of a step
  const telling = splitQuery(heading).filter((word) => !isStopWord(word));
  const made = {
    heading: telling,
    // "Which init container is it?" is no name of init containers.
    headingKey: telling.length >= NAMING * splitQuery(heading).length ? keyOf(heading) : undefined,
    nameKeys: aliases.map(keyOf),
    plain: ` ${[heading, ...aliases, ...commands].map((text) => tellingStems(text).join(' ')).join(' | ')} `,
  };
  looks.set(entry, made);
  return made;
}

/** More for a heading all of whose words the query asks for, most for a string on the screen. */
function headingBonus({ kind }: Entry, { heading }: Looks, asked: ReadonlySet<string>): number {
  if (heading.length === 0 || !heading.every((word) => asked.has(word))) return kind === 'symptom' ? 0.95 : 1;
  return kind === 'symptom' ? 1.6 : 1.3;
}

/** More for a section whose very name was typed, and for one that was asked for by another name. */
function nameBonus({ headingKey, nameKeys }: Looks, asked: string): number {
  if (asked === '') return 1;
  if (headingKey === asked) return 2;
  return nameKeys.includes(asked) ? 2 : 1;
}

/** More for words that stand side by side in the section's names as they do in the query, most for pairs that few sections have. */
function phraseBonuses(texts: readonly string[], pairs: readonly string[]): number[] {
  const sums = texts.map(() => 0);
  let all = 0;
  for (const pair of new Set(pairs)) {
    const holders = texts.flatMap((text, at) => (text.includes(pair) ? [at] : []));
    const weight = holders.length === 0 ? 0 : Math.log(1 + texts.length / holders.length);
    all += weight;
    for (const at of holders) sums[at] = (sums[at] ?? 0) + weight;
  }
  return sums.map((sum) => 1 + PHRASE * (sum / (all || 1)));
}

function keyOf(text: string): string {
  return tellingStems(text).join('');
}

function tellingStems(text: string): string[] {
  const words = splitQuery(text);
  const telling = words.filter((word) => !isStopWord(word));
  return (telling.length > 0 ? telling : words).map(stemOf);
}

function sortByScore<T extends Ranked>(list: T[]): T[] {
  return list.sort((a, b) => b.score - a.score || a.id - b.id);
}
