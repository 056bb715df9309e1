import { escapePattern } from '../problems/escape-pattern.ts';
import type { Finding } from '../problems/problem.ts';
import { CODE, rangeIn, type Prose } from './prose.ts';

/** What kind of mistake a rule is about; it is the second half of the problem's code. */
export type TermKind = 'filler' | 'spelling' | 'meaning' | 'claim';

/**
 * A rule of the writers: words that do not stand in prose.
 * - `find`: the words, as they are or as a pattern between slashes; upper and lower case are one unless `exact` is set
 * - `unless`: phrases in which the word is right
 */
export type TermRule = {
  kind: TermKind;
  find: readonly string[];
  exact?: boolean | undefined;
  unless?: readonly string[] | undefined;
  why: string;
  instead: string;
};

/** A rule made ready: one pattern for all its words. */
export type ReadyRule = { rule: TermRule; find: RegExp; unless: RegExp | undefined };

/** Makes rules ready to be looked for. Throws a SyntaxError that names the rule where a pattern cannot be read. */
export function readyRules(rules: readonly TermRule[]): ReadyRule[] {
  return rules.map((rule) => ({
    rule,
    find: patternOf(rule.find, rule.exact === true),
    unless: rule.unless && patternOf(rule.unless, false),
  }));
}

/** Everything in a block that a rule forbids; offsets are in the file. A quotation ("…") is somebody's words and is not looked at. */
export function checkTerms(prose: Prose, rules: readonly ReadyRule[]): Finding[] {
  if (prose.quoted) return [];
  const text = withoutQuotations(prose.text);
  return rules.flatMap((ready) =>
    [...text.matchAll(ready.find)]
      .filter((match) => !isAllowed(ready, text, match.index, match.index + match[0].length))
      .map((match) => toFinding(ready.rule, match[0], rangeIn(prose, match.index, match.index + match[0].length))),
  );
}

/** Whether a phrase in which the word is right covers it. */
function isAllowed({ unless }: ReadyRule, text: string, start: number, end: number): boolean {
  if (unless === undefined) return false;
  return [...text.matchAll(unless)].some((match) => match.index <= start && match.index + match[0].length >= end);
}

function toFinding({ kind, why, instead }: TermRule, words: string, range: { start: number; end: number }): Finding {
  const shown = words.replaceAll(/\s+/g, ' ').replaceAll(CODE, '`…`');
  return { code: `term/${kind}`, ...range, message: `"${shown}": ${why}`, advice: instead };
}

/** The same text with quotations blanked, so that places stay. */
function withoutQuotations(text: string): string {
  return text.replaceAll(/"[^"]*"|“[^”]*”/g, (quotation) => ' '.repeat(quotation.length));
}

/** One pattern for a list of words; a word between slashes is a pattern already. White space stands for a line break too. */
function patternOf(words: readonly string[], exact: boolean): RegExp {
  const parts = words.map((word) => {
    const pattern = /^\/(.+)\/$/.exec(word)?.[1] ?? wholeWord(word);
    return pattern.replaceAll(' ', '\\s+');
  });
  return new RegExp(parts.map((part) => `(?:${part})`).join('|'), exact ? 'gu' : 'giu');
}

/** The word itself, not a part of a longer one. */
function wholeWord(word: string): string {
  return `(?<![\\p{L}\\d])${escapePattern(word)}(?![\\p{L}\\d])`;
}
