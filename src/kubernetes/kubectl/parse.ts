import { didYouMean } from '../../problems/nearest.ts';
import type { Finding } from '../../problems/problem.ts';
import type { Call, FlagUse } from './call.ts';
import { findPath } from './find-path.ts';
import type { KubectlCall } from './programs.ts';
import type { Word } from './shell.ts';
import type { Flag, TreeIndex } from './tree.ts';

/**
 * A coloured, explained stretch of a command. `flag` names the flag of a flag or value, without dashes; `command` is the
 * path of a command word. Each letter of `-it` is a token of its own.
 */
export type Token = {
  kind: 'program' | 'command' | 'flag' | 'value' | 'arg' | 'dashdash' | 'remote';
  start: number;
  end: number;
  flag?: string;
  command?: string;
};

/** A call as kubectl would read it. Findings are those of the words alone: `check.ts` adds the rules. */
export type Parsed = { call: Call; tokens: Token[]; findings: Finding[] };

/** Reads the words of a call by kubectl's tree, the way its libraries do (cobra finds the command, pflag the flags). */
export function parseCall({ program, words, appended }: KubectlCall, index: TreeIndex): Parsed {
  const { path, used, rest } = findPath(words, index);
  const end = words.at(-1)?.end ?? program.end;
  const call: Call = { path, args: [], dash: -1, flags: [], appended, start: program.start, end };
  const tokens: Token[] = [{ kind: 'program', start: program.start, end: program.end }];
  for (const { word, path: command } of used) tokens.push({ kind: 'command', start: word.start, end: word.end, command });
  const reader: Reader = { index, call, tokens, findings: [], words: rest };
  while (reader.words.length > 0) readNext(reader);
  tokens.sort((a, b) => a.start - b.start);
  return { call, tokens, findings: reader.findings };
}

type Reader = { index: TreeIndex; call: Call; tokens: Token[]; findings: Finding[]; words: Word[] };

function readNext(reader: Reader): void {
  const { call, tokens } = reader;
  const word = reader.words.shift() as Word;
  if (word.value === '--') {
    tokens.push({ kind: 'dashdash', start: word.start, end: word.end });
    call.dash = call.args.length;
    for (const remote of reader.words) {
      call.args.push(remote);
      tokens.push({ kind: 'remote', start: remote.start, end: remote.end });
    }
    reader.words = [];
  } else if (word.value.startsWith('--')) readLong(reader, word);
  else if (word.value.startsWith('-') && word.value !== '-') readShorts(reader, word);
  else {
    call.args.push(word);
    tokens.push({ kind: 'arg', start: word.start, end: word.end });
  }
}

function readLong(reader: Reader, word: Word): void {
  const equals = word.value.indexOf('=');
  const written = word.value.slice(2, equals < 0 ? undefined : equals);
  if (isUnknowable(written, word)) return skip(reader, word);
  const flag = reader.index.flagsOf(reader.call.path).byName.get(written.replaceAll('_', '-')); // kubectl takes both signs
  if (flag === undefined) return reportUnknown(reader, word, written);
  const nameEnd = equals < 0 ? word.end : placeIn(word, equals);
  reader.tokens.push({ kind: 'flag', start: word.start, end: nameEnd, flag: flag.name });
  if (equals >= 0)
    return addUse(reader, flag, word.start, { ...word, value: word.value.slice(equals + 1), start: placeIn(word, equals + 1) });
  if (takesNoWord(flag)) return addUse(reader, flag, word.start, undefined);
  takeNextWord(reader, flag, word, word.start);
}

/** `-it`, `-nshop`, `-n=shop`: letters until one takes a value; that is the rest of the word, or the next word. */
function readShorts(reader: Reader, word: Word): void {
  for (let at = 1; at < word.value.length; at++) {
    const letter = word.value[at] ?? '';
    const start = placeIn(word, at);
    if (isUnknowable(letter, word)) return skip(reader, word);
    const flag = reader.index.flagsOf(reader.call.path).byLetter.get(letter);
    if (flag === undefined) return reportUnknownLetter(reader, word, at);
    const nextIsEquals = word.value[at + 1] === '=' && at + 2 < word.value.length;
    const from = at === 1 ? word.start : start; // the dash belongs to the first letter
    reader.tokens.push({ kind: 'flag', start: from, end: placeIn(word, at + 1), flag: flag.name });
    if (nextIsEquals)
      return addUse(reader, flag, from, { ...word, value: word.value.slice(at + 2), start: placeIn(word, at + 2) });
    if (takesNoWord(flag)) addUse(reader, flag, from, undefined);
    else if (at + 1 < word.value.length)
      return addUse(reader, flag, from, { ...word, value: word.value.slice(at + 1), start: placeIn(word, at + 1) });
    else return takeNextWord(reader, flag, word, from);
  }
}

function takesNoWord({ type }: Flag): boolean {
  return type === 'bool' || type === 'optional';
}

function takeNextWord(reader: Reader, flag: Flag, word: Word, start: number): void {
  const value = reader.words.shift();
  if (value !== undefined) return addUse(reader, flag, start, value);
  if (reader.call.appended) return;
  reader.findings.push({
    code: 'command/flag',
    start: word.start,
    end: word.end,
    message: `${word.text} needs a value.`,
    advice: `Write it behind the flag: --${flag.name}=VALUE. ${flag.help.split('\n')[0] ?? ''}`.trimEnd(),
  });
}

/** Notes a use; `value` is the word, or the rest of one, that holds the value. */
function addUse({ call, tokens }: Reader, flag: Flag, start: number, value: Word | undefined): void {
  const implied = flag.type === 'bool' ? 'true' : undefined;
  const at = value ?? { start, end: start };
  const known = value === undefined ? implied : value.kind === 'fixed' ? value.value : undefined;
  const lastEnd = tokens.at(-1)?.end ?? start;
  const use: FlagUse = {
    flag,
    value: known,
    bare: value === undefined,
    start,
    end: value?.end ?? lastEnd,
    valueStart: at.start,
    valueEnd: at.end,
  };
  call.flags.push(use);
  if (value !== undefined) tokens.push({ kind: 'value', start: value.start, end: value.end, flag: flag.name });
}

function reportUnknown({ index, call, findings, tokens }: Reader, word: Word, name: string): void {
  const { byName } = index.flagsOf(call.path);
  const end = placeIn(word, 2 + name.length);
  const names = [...byName.values()].filter(({ hidden }) => hidden !== true).map((flag) => flag.name);
  const elsewhere = Object.entries(index.tree.commands).find(
    ([path, { flags }]) => path !== call.path && flags.some((flag) => flag.name === name),
  );
  const near = didYouMean(name, names).replace(/"(.*)"/, '"--$1"');
  const hint = near === '' && elsewhere !== undefined ? ` --${name} is a flag of "kubectl ${elsewhere[0]}".` : near;
  tokens.push({ kind: 'flag', start: word.start, end: word.end });
  findings.push({
    code: 'command/flag',
    start: word.start,
    end,
    message: `${nameOf(call)} has no flag --${name}.`,
    advice: `See "${nameOf(call)} --help".${hint}`,
  });
}

function reportUnknownLetter({ index, call, findings, tokens }: Reader, word: Word, at: number): void {
  const letter = word.value[at] ?? '';
  const asLong = index.flagsOf(call.path).byName.has(word.value.slice(1).split('=')[0] ?? '')
    ? ` Did you mean "-${word.value}"?`
    : '';
  tokens.push({ kind: 'flag', start: word.start, end: word.end });
  findings.push({
    code: 'command/flag',
    start: placeIn(word, at === 1 ? 0 : at),
    end: placeIn(word, at + 1),
    message: `${nameOf(call)} has no flag -${letter}.`,
    advice: `See "${nameOf(call)} --help".${asLong}`,
  });
}

/** `kubectl` and the command's path. */
export function nameOf({ path }: { path: string }): string {
  return `kubectl ${path}`.trimEnd();
}

/** A flag's name that only the shell or the reader knows: `--$FLAG`, `-<flag>`. */
function isUnknowable(name: string, { kind }: Word): boolean {
  return kind !== 'fixed' && /[$`<>{]/.test(name);
}

function skip({ tokens, call }: Reader, word: Word): void {
  call.appended = true;
  tokens.push({ kind: 'arg', start: word.start, end: word.end });
}

/** Where the character `at` of a word's value stands in the source; its end when quotes make it unclear. */
function placeIn(word: Word, at: number): number {
  return word.text.startsWith(word.value.slice(0, at)) ? word.start + at : word.end;
}
