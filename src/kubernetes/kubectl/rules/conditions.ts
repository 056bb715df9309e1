import type { Finding, ProblemCode } from '../../../problems/problem.ts';
import { countArgs, flagOf, isSet, type Call, type FlagUse } from '../call.ts';
import { nameOf } from '../parse.ts';
import type { Word } from '../shell.ts';

/** Something that kubectl checks in code: what is wrong with a call, or undefined. */
export type Rule = (call: Call) => Finding | undefined;

/** A finding about the whole call. */
export function about(call: Call, message: string, advice: string): Finding {
  return { code: 'command/rule', start: call.start, end: call.end, message, advice };
}

/** A finding about one flag of a call; about the whole call when it does not stand there. */
export function aboutFlag(
  call: Call,
  name: string,
  message: string,
  advice: string,
  code: ProblemCode = 'command/rule',
): Finding {
  const { start, end } = flagOf(call, name) ?? call;
  return { code, start, end, message, advice };
}

/** A finding about one positional word. */
export function aboutWord(word: Word, message: string, advice: string): Finding {
  return { code: 'command/rule', start: word.start, end: word.end, message, advice };
}

/** The flag has to be there. */
export function needsFlag(name: string): Rule {
  return (call) =>
    flagOf(call, name) || call.appended ? undefined : about(call, `${nameOf(call)} needs --${name}.`, `Add --${name}=VALUE.`);
}

/** One of the flags has to be there with a value. */
export function needsOneOf(...names: string[]): Rule {
  const list = names.map((name) => `--${name}`).join(' or ');
  return (call) =>
    names.some((name) => isSet(call, name)) || call.appended
      ? undefined
      : about(call, `${nameOf(call)} needs ${list}.`, 'Add one of them.');
}

/** Two flags that exclude each other. */
export function clash(first: string, second: string): Rule {
  return (call) =>
    isSet(call, first) && isSet(call, second)
      ? aboutFlag(call, second, `--${first} and --${second} cannot stand together.`, 'Keep one of them.')
      : undefined;
}

/** The first flag makes sense with the second only. */
export function onlyWith(name: string, other: string): Rule {
  return (call) =>
    isSet(call, name) && !isSet(call, other)
      ? aboutFlag(call, name, `--${name} works only with --${other}.`, `Add --${other}, or leave --${name} out.`)
      : undefined;
}

/** Every known value of a flag passes a test; `wants` ends the sentence "--flag wants …". */
export function wants(name: string, test: RegExp | ((value: string) => boolean), wanted: string): Rule {
  const passes = typeof test === 'function' ? test : (value: string) => test.test(value);
  return (call) => {
    const use = call.flags.find(
      (each) => each.flag.name === name && counts(call, each) && each.value !== undefined && !passes(each.value),
    );
    if (use === undefined) return undefined;
    return {
      code: 'command/value',
      start: use.valueStart,
      end: use.valueEnd,
      message: `--${name} does not take "${use.value}".`,
      advice: `It wants ${wanted}.`,
    };
  };
}

/** Of several uses of a flag with one value the last counts; of a list, each. */
function counts(call: Call, use: FlagUse): boolean {
  return REPEATED.has(use.flag.type) || use === call.flags.findLast(({ flag }) => flag === use.flag);
}

const REPEATED = new Set(['list', 'array', 'pairs']);

/** How many words the command takes before `--` (and behind it too, where `all` says so). */
export function takesWords(least: number, most: number, what: string, scope: 'before dash' | 'all' = 'all'): Rule {
  return (call) => {
    const args = scope === 'all' || call.dash < 0 ? call.args : call.args.slice(0, call.dash);
    const { least: written, most: possible } = countArgs(call, args);
    if (possible < least)
      return about(call, `${nameOf(call)} needs ${what}.`, written === 0 ? 'Write it behind the command.' : `It has ${written}.`);
    const extra = written > most ? args.filter(({ kind }) => kind !== 'open')[most] : undefined;
    return extra && aboutWord(extra, `${nameOf(call)} takes ${what}, so "${extra.text}" is one word too many.`, adviseOn(extra));
  };
}

/** No words at all. */
export const takesNoWords: Rule = takesWords(0, 0, 'no further words');

/** What to do about a word that should not stand there. */
export function adviseOn({ value }: Word): string {
  if (/^[–—]/.test(value)) return `"${value.charAt(0)}" is a dash that an editor made: write "--".`;
  if (/\.(?:ya?ml|json)$/.test(value)) return 'Files follow -f: one -f for each.';
  if (value.includes('=')) return 'Did you mean a flag? Flags start with "--".';
  return 'Take it out, or write the flag that it belongs to.';
}
