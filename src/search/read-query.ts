import { expand, type Term } from './expand.ts';
import { printedWords } from './printed-words.ts';
import { rarity, type WordIndex } from './word-index.ts';
import { isStopWord, partsOf, splitQuery } from './words.ts';

/** A term and how much it counts in this query. */
export type WeightedTerm = Term & { weight: number };

/** From so many words on a query is a sentence or a pasted error: most of its numbers and unknown words are noise. */
const LONG = 6;
const MOST_WORDS = 40;
const QUOTED = 0.5;
const WEAKLY = 0.45;
const STEM = 0.8; // as well as another form of the word answers
/** Words that readers add to nearly every query here; they say little. */
const WEAK = new Set(
  'pod pods kubernetes k8s kubectl cluster happen happens difference between vs keep keeps want need needs use using get see make error server warning status work works working inside all only mean means used specific certain particular different instead based example give gives given go goes more much many'.split(
    ' ',
  ),
);
/** Hashes, addresses, times and generated names: letters mixed with digits, in long runs. */
const NOISE = /^(?=.*\d)(?=.*[a-z])[a-z\d]{5,}$|^[\da-f]{8,}$|-[a-z\d]{5}$|^\d+(?:[.:/-]\d+)+(?:[a-z]+)?$|^\d+[smhd]$|^x\d{1,2}$/;

/** What a long answer of the API server begins with says less than what follows. */
const GREETING = /^error from server(?: \(\w+\))?: (?=(?:\S+\s+){5})/i;
/** What the scheduler adds to nearly every message, whatever the cause. It counts only where nothing stands before it. */
const COMMENT = /(?<=\S.*?)(?:no new claims to deallocate, )?preemption: \d+\/\d+ nodes are available.*$/s;
/** Labels are the reader's own: `-l app=web`. */
const LABELS = /(?<=(?<!\S)(?:-l|--selector)[ =]+)[^\s-]\S*/g;

/** A query without what only comments on it, and without the reader's own labels. */
export function withoutComment(query: string): string {
  return query.replace(GREETING, '').replace(COMMENT, '').replace(LABELS, '').trim();
}

/** What a query asks for, as terms of the index. Terms without an answer stay, as the reader typed them; noise does not. */
export function readQuery(query: string, index: WordIndex): WeightedTerm[] {
  const typed = splitQuery(query).slice(0, MOST_WORDS);
  const long = typed.length >= LONG;
  const words = typed.flatMap((word, at) => wholeOrParts(word, index, long && !isExitCode(typed, at)));
  const telling = words.filter((word) => !isStopWord(word));
  const asked = [...new Set(telling.length > 0 ? telling : words)];
  const terms = asked.map((word, at) => expand(index, word, neighbours(asked, at)));
  const names = long ? quotedWords(query) : new Set();
  const values = flagValues(query);
  const printed = new Set(printedWords(query).map((word) => word.toLowerCase()));
  return terms
    .flatMap((term) => split(term, index))
    .map((term) => {
      const isOwn = names.has(term.text) || values.has(term.text);
      return { ...term, weight: weigh(term, index, terms.length, printed) * (isOwn ? QUOTED : 1) };
    });
}

/** The words whose places a query may need: what it asks for, compounds also in parts. */
export function wordsAsked(query: string): string[] {
  const typed = splitQuery(query).slice(0, MOST_WORDS);
  const isLong = typed.length >= LONG;
  const words = typed.flatMap((word, at) => (isLong && !isExitCode(typed, at) && isNoise(word) ? [] : [word, ...partsOf(word)]));
  const telling = words.filter((word) => !isStopWord(word));
  return [...new Set(telling.length > 0 ? telling : words)];
}

/** A compound that no section holds is asked for by its parts; in a pasted line, names and numbers are left out. */
function wholeOrParts(word: string, index: WordIndex, dropNoise: boolean): string[] {
  if (dropNoise && isNoise(word)) return hasWord(index, word) && !/\d/.test(word) ? [word] : [];
  if (hasWord(index, word)) return [word];
  if (word.startsWith('-')) return [word];
  const parts = partsOf(word);
  return parts.length < 2 ? [word] : dropNoise ? parts.filter((part) => !isNoise(part)) : parts;
}

/** What a pasted line has in quotes is mostly a name of the reader's own. */
function quotedWords(query: string): Set<unknown> {
  return new Set([...query.matchAll(/"([^"]*)"/g)].flatMap(([, inside = '']) => splitQuery(inside)));
}

/** What is set for a flag says less than the flag: `--types=Warning`. */
function flagValues(query: string): Set<string> {
  return new Set([...query.matchAll(/(?<!\S)--?[a-z][a-z-]*=(\S+)/g)].flatMap(([, value = '']) => splitQuery(value)));
}

function isExitCode(words: readonly string[], at: number): boolean {
  return /^(?:code|exit|exitcode|exited|status)$/.test(words[at - 1] ?? '');
}

/** The word and its neighbours as one: `side car` also asks for `sidecar`, `crash loop back off` for all four. */
function neighbours(words: readonly string[], at: number): string[] {
  const runs: string[] = [];
  for (let from = Math.max(0, at - 3); from <= at; from++)
    for (let to = Math.max(at, from + 1); to < Math.min(words.length, from + 4); to++)
      runs.push(words.slice(from, to + 1).join(''));
  return runs;
}

/** A word that is not there may be two that are: `metricsserver`. */
function split(term: Term, index: WordIndex): Term[] {
  if (term.how !== 'typo' && term.how !== 'none') return [term];
  // A typo of one word is likelier than two short words without a space: `presure`.
  const least = term.how === 'none' ? 3 : 4;
  for (let at = least; at <= term.text.length - least; at++) {
    const parts = [term.text.slice(0, at), term.text.slice(at)];
    if (parts.every((part) => hasWord(index, part))) return parts.map((part) => expand(index, part, []));
  }
  return [term];
}

function weigh({ text, answers }: Term, index: WordIndex, count: number, printed: ReadonlySet<string>): number {
  const weak = count > 1 && WEAK.has(text) && !printed.has(text) ? WEAKLY : 1;
  return weak * Math.min(...formsOf(text, answers).map((word) => rarity(index, word)));
}

/** A rare form of a frequent word is not rare. */
function formsOf(text: string, answers: ReadonlyMap<string, number>): string[] {
  const best = Math.max(...answers.values());
  const forms = [...answers].filter(([, quality]) => quality >= Math.min(best, STEM)).map(([word]) => word);
  return forms.length > 0 ? forms : [text];
}

function hasWord(index: WordIndex, word: string): boolean {
  return index.find(word) !== undefined;
}

function isNoise(word: string): boolean {
  return /^\d+$/.test(word) || NOISE.test(word);
}
