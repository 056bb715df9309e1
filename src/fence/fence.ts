import { didYouMean } from '../problems/nearest.ts';
import type { Finding } from '../problems/problem.ts';
import { suggestId } from './id.ts';
import { languages, refusedLanguages } from './languages.ts';

/** What the words behind a fence's language say. Ids of features and add-ons are not looked up here. */
export type Fence = {
  language: string;
  id?: string;
  title?: string;
  /** Where in the API a part of a manifest belongs, such as `Pod.spec`. */
  part?: string;
  /** Marked lines, counted from 1. */
  mark: number[];
  /** Words shown as failed in the outputs. */
  alarm: string[];
  /** No explanations. */
  plain: boolean;
  /** Must be rejected by kubectl or the checker. */
  wrong: boolean;
  /** A template's text, not a command. */
  template: boolean;
  /** The plugin whose command it is. */
  plugin?: string;
  /** Why nothing is checked here. */
  unchecked?: string;
  since?: string;
  needs?: string;
  /** The kind of a `diagram`. */
  kind?: string;
};

const FLAGS = ['plain', 'wrong', 'template'] as const;
const TEXTS = ['id', 'title', 'plugin', 'unchecked', 'since', 'needs', 'kind', 'part'] as const;
const LISTS = ['mark', 'alarm'] as const;
const WORDS: readonly string[] = [...FLAGS, ...TEXTS, ...LISTS];

/** Languages whose fences are linked to, so that they need an id and a title. */
const NAMED: readonly string[] = ['console', 'sh', 'diagram'];

/**
 * Reads what stands behind the three backticks.
 * @param info the language and the words, as written; findings have offsets in it
 */
export function parseFence(info: string): { fence: Fence; findings: Finding[] } {
  const language = /^\S*/.exec(info)?.[0] ?? '';
  const fence: Fence = { language, mark: [], alarm: [], plain: false, wrong: false, template: false };
  const findings = [...checkLanguage(language), ...readWords(info, language.length, fence)];
  if (NAMED.includes(language)) findings.push(...checkNames(fence, info));
  return { fence, findings };
}

function checkLanguage(language: string): Finding[] {
  if (languages.has(language)) return [];
  const at = { code: 'fence/language', start: 0, end: language.length } as const;
  if (language === '')
    return [
      { ...at, message: 'The fence names no language.', advice: 'Write one behind the backticks: "text" shows it as it is.' },
    ];
  const known = [...languages.keys()];
  const advice = refusedLanguages.get(language) ?? `Known: ${known.join(', ')}.${didYouMean(language, known)}`;
  return [{ ...at, message: `Unknown language "${language}".`, advice }];
}

/** Sets the words on the fence; answers what is wrong with them. */
function readWords(info: string, from: number, fence: Fence): Finding[] {
  const findings: Finding[] = [];
  for (const match of info.slice(from).matchAll(/\s*([^\s=]+)(?:=("(?:[^"\\]|\\.)*"|\S*))?/g)) {
    const [whole, name = '', raw] = match;
    const start = from + match.index + (whole.length - whole.trimStart().length);
    const fault = setWord(fence, name, raw === undefined ? undefined : unquote(raw));
    if (fault) findings.push({ code: 'fence/word', start, end: from + match.index + whole.length, ...fault });
  }
  return findings;
}

type Fault = { message: string; advice: string };

function setWord(fence: Fence, name: string, value: string | undefined): Fault | undefined {
  if (!WORDS.includes(name))
    return { message: `Unknown word "${name}".`, advice: `Known: ${WORDS.join(', ')}.${didYouMean(name, WORDS)}` };
  if (isOneOf(FLAGS, name)) {
    fence[name] = true;
    return value === undefined ? undefined : { message: `"${name}" takes no value.`, advice: `Write only ${name}.` };
  }
  if (value === undefined || value === '')
    return { message: `"${name}" needs a value.`, advice: `Write ${name}=… or ${name}="…".` };
  if (name === 'mark') return setMark(fence, value);
  if (name === 'alarm') fence.alarm = value.split(',').map((word) => word.trim());
  else if (isOneOf(TEXTS, name)) fence[name] = value;
  return undefined;
}

function setMark(fence: Fence, value: string): Fault | undefined {
  const lines = parseLines(value);
  if (lines) fence.mark = lines;
  return lines
    ? undefined
    : { message: `mark=${value} names no lines.`, advice: 'Write line numbers from 1, such as mark=2,4-6.' };
}

/** Lines named as in `2,4-6`; undefined when the text names none. */
export function parseLines(value: string): number[] | undefined {
  const lines: number[] = [];
  for (const part of value.split(',')) {
    const match = /^(\d+)(?:-(\d+))?$/.exec(part.trim());
    const from = Number(match?.[1] ?? 0);
    const to = Number(match?.[2] ?? from);
    if (from < 1 || to < from || to - from > 10_000) return undefined;
    for (let line = from; line <= to; line++) lines.push(line);
  }
  return lines;
}

function checkNames(fence: Fence, info: string): Finding[] {
  const at = { start: 0, end: info.length };
  const findings: Finding[] = [];
  if (fence.id === undefined) {
    const id = suggestId(fence.title ?? '');
    const advice = `Name what it does: id=${id === '' ? 'logs-previous' : id}. The id is its address for ever.`;
    findings.push({ code: 'id/missing', ...at, message: 'This block has no id.', advice });
  }
  if (fence.title === undefined)
    findings.push({
      code: 'fence/word',
      ...at,
      message: 'This block has no title.',
      advice: 'Say what it answers: title="How did the last attempt end?"',
    });
  return findings;
}

function unquote(raw: string): string {
  return raw.startsWith('"') && raw.endsWith('"') && raw.length > 1 ? raw.slice(1, -1).replace(/\\(.)/g, '$1') : raw;
}

function isOneOf<T extends string>(names: readonly T[], name: string): name is T {
  return (names as readonly string[]).includes(name);
}
