import { looksOf, nearness, tellingStems, wordsOfCommand, type Looks } from './looks.ts';
import { printedWords } from './printed-words.ts';
import { sortByScore, type Ranked } from './rank.ts';
import type { WeightedTerm } from './read-query.ts';
import type { Entry } from './record.ts';
import { splitQuery } from './words.ts';

/** What lies on the screen is sought most; glossary, tables and lists repeat others. */
const KINDS: Readonly<Record<Entry['kind'], number>> = {
  ...{ symptom: 1.1, page: 1, section: 1, term: 0.8, task: 0.8, row: 0.5, list: 0.4 },
};
/** What a page's opening says counts for its sections too. */
const PAGE = 0.25;
const PHRASE = 0.8;
const PRINTED = 10; // a pasted row has one word that matters
/** A heading is not asked for by words that only begin alike; what stands on the screen is asked for by its very words. */
const SURE = { heading: 0.38, symptom: 0.95 };
/** A field's name, or a path of fields. */
const FIELD = /^[a-z]+(?:[A-Z][a-z]*|\.[a-z]+|\[\d*\])+$/;
const PATH = 2;
/** A field's name alone: its rows count more, most the Pod's own. */
const ALONE = { own: 1.6, deep: 1.3 };
const TYPED = 3; // word for word
const NEAR = 0.5; // names that share less with the query say nothing

type Candidate = Ranked & { entry: Entry; looks: Looks };

/** What a query asks, in the forms that sections are compared by. */
type Asked = {
  typed: string;
  stems: string[];
  key: string;
  words: Asking;
  command: ReadonlySet<string> | undefined;
  /** Whether it leads from field to field: `securityContext runAsUser`, `status.containerStatuses`. */
  isPath: boolean;
  isField: boolean;
  printed: ReadonlySet<string>;
};
/** The words that answer the query well enough to ask for a heading. */
type Asking = { heading: ReadonlySet<string>; symptom: ReadonlySet<string> };

/**
 * Looks at the best sections again, by what their words alone do not tell: kind, page, phrases, whole headings, names and commands.
 * @param query as it was understood
 */
export function rerank(
  ranked: readonly Ranked[],
  entries: readonly (Entry | undefined)[],
  terms: readonly WeightedTerm[],
  query: string,
): Ranked[] {
  const asked = readAsked(terms, query);
  const best = ranked.flatMap((one): Candidate[] => {
    const entry = entries[one.id];
    // A row of a table comes without its name first.
    return entry && entry.heading !== '' ? [{ ...one, entry, looks: looksOf(entry) }] : [];
  });
  const phrases = phraseBonuses(
    best.map(({ looks }) => looks.plain),
    asked.stems.slice(1).map((word, at) => ` ${asked.stems[at] ?? ''} ${word} `),
  );
  const openings = new Map(best.filter(({ entry }) => entry.kind === 'page').map(({ entry, score }) => [entry.address, score]));
  const scored = best.map((one, at) => {
    const onPage = isPart(one.entry) ? PAGE * (openings.get(one.looks.page) ?? 0) : 0;
    return { ...one, score: (one.score + onPage) * (phrases[at] ?? 1) * bonusOf(one, asked) };
  });
  return sortByScore(belowSymptoms(preferSections(scored, asked.words.heading)));
}

/** The glossary's word for what stands on the screen follows the symptom, which says what to do. */
function belowSymptoms(scored: readonly Candidate[]): Candidate[] {
  const symptoms = new Map(
    scored.filter(({ entry }) => entry.kind === 'symptom').map(({ entry, score }) => [entry.heading, score]),
  );
  const most = ({ entry }: Candidate): number =>
    entry.kind === 'term' ? (symptoms.get(entry.heading) ?? Infinity) * 0.99 : Infinity;
  return scored.map((one) => ({ ...one, score: Math.min(one.score, most(one)) }));
}

function readAsked(terms: readonly WeightedTerm[], query: string): Asked {
  const stems = tellingStems(query);
  const words = (least: number): Set<string> =>
    new Set(terms.flatMap(({ answers }) => [...answers].filter(([, quality]) => quality >= least).map(([word]) => word)));
  return {
    typed: splitQuery(query).join(' '),
    stems,
    key: stems.join(''),
    words: { heading: words(SURE.heading), symptom: words(SURE.symptom) },
    command: /^kubectl\s|(?<!\S)-[a-z-]/i.test(query) ? wordsOfCommand(query) : undefined,
    isField: /^[a-z]+[A-Z]\w*$/.test(query.trim()),
    isPath:
      /[\s.]/.test(query.trim()) &&
      query
        .trim()
        .split(/\s+/)
        .every((word) => FIELD.test(word)),
    printed: new Set(printedWords(query)),
  };
}

function bonusOf({ entry, looks }: Candidate, asked: Asked): number {
  const isSymptom = entry.kind === 'symptom';
  const isPrinted = isSymptom && asked.printed.has(entry.heading);
  const heading = headingBonus(isSymptom, looks, isSymptom ? asked.words.symptom : asked.words.heading);
  const command = asked.command ? commandBonus(isSymptom, looks, asked.command) : 1;
  const path = entry.kind === 'row' ? pathBonus(entry.heading, asked) : 1;
  return KINDS[entry.kind] * path * heading * nameBonus(looks, asked) * command * (isPrinted ? PRINTED : 1);
}

function pathBonus(heading: string, { isPath, isField }: Asked): number {
  if (isPath) return PATH;
  if (!isField) return 1;
  return heading.startsWith('spec.') ? ALONE.own : ALONE.deep;
}

/** More for a heading all of whose words the query asks for, most for a string on the screen. */
function headingBonus(isSymptom: boolean, { heading }: Looks, asked: ReadonlySet<string>): number {
  if (heading.length === 0 || !heading.every((word) => asked.has(word))) return isSymptom ? 0.95 : 1;
  return isSymptom ? 1.6 : 1.3;
}

/** More for a section whose very name was typed, and for one with another name that is much like the query. */
function nameBonus({ headingKey, nameKeys, names, typed }: Looks, { key, stems, typed: query }: Asked): number {
  if (key === '') return 1;
  if (typed.includes(query)) return TYPED;
  if (headingKey === key || nameKeys.includes(key)) return 2;
  const near = Math.max(0, ...names.map((name) => nearness(name, stems)));
  return 1 + 0.5 * Math.max(0, (near - NEAR) / (1 - NEAR));
}

/** A command is asked for: more for what shows one like it, less for symptoms, which only use it. */
function commandBonus(isSymptom: boolean, { commands }: Looks, asked: ReadonlySet<string>): number {
  const near = Math.max(0, ...commands().map((words) => nearness(words, [...asked])));
  return (isSymptom ? 0.8 : 1) * (1 + 0.5 * near);
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

/** A section that holds all that its page's opening is found by goes before it, unless the page's title says it. */
function preferSections(scored: readonly Candidate[], asked: ReadonlySet<string>): Candidate[] {
  const RAISED = 0.5; // of the opening's score
  const openings = new Map(
    scored
      .filter(({ entry, looks }) => entry.kind === 'page' && !looks.heading.some((word) => asked.has(word)))
      .map((one) => [one.entry.address, one]),
  );
  const best = new Map<string, Candidate>();
  for (const one of sortByScore([...scored])) {
    const opening = one.entry.address === one.looks.page ? undefined : openings.get(one.looks.page);
    const isMeant = opening && one.covered >= opening.covered && one.score >= RAISED * opening.score;
    if (isMeant && !best.has(opening.entry.address)) best.set(opening.entry.address, one);
  }
  const raised = new Map(
    [...openings.values()].flatMap(({ entry, score }): [Candidate, number][] => {
      const one = best.get(entry.address);
      return one ? [[one, score]] : [];
    }),
  );
  return scored.map((one) => ({ ...one, score: Math.max(one.score, (raised.get(one) ?? 0) * 1.01) }));
}

function isPart({ kind }: Entry): boolean {
  return kind !== 'page' && kind !== 'list';
}
