import type { Problem } from './problem.ts';

/** Answers the text of one line (from 1) of a file, or undefined when it cannot be read. */
export type LineReader = (file: string, line: number) => string | undefined;

/** All problems of a run as one text, grouped by file, each like a compiler's: place, line, carets, what, what to do. */
export function reportProblems(problems: readonly Problem[], lineOf: LineReader): string {
  if (problems.length === 0) return '';
  const files = Map.groupBy([...problems].sort(byPlace), (problem) => problem.file);
  const blocks = [...files.values()].map((group) => group.map((problem) => describe(problem, lineOf)).join('\n\n'));
  return `${blocks.join('\n\n')}\n\n${count(problems.length, 'problem')} in ${count(files.size, 'file')}.`;
}

function describe(problem: Problem, lineOf: LineReader): string {
  const head = `${problem.file}:${problem.line}:${problem.column}  ${problem.message}  [${problem.code}]`;
  const text = lineOf(problem.file, problem.line);
  const advice = problem.advice === '' ? [] : [`  ${problem.advice}`];
  return [head, ...(text === undefined ? [] : quote(text, problem)), ...advice].join('\n');
}

/** The line and the carets below it; a long line is cut around the place, as a terminal is some 100 columns wide. */
function quote(text: string, { line, column, length }: Problem): string[] {
  const from = Math.max(0, column - 60);
  const shown = text.slice(from, from + 100).replaceAll('\t', ' ');
  const carets = '^'.repeat(Math.max(1, Math.min(length, shown.length - (column - 1 - from))));
  const margin = `  ${line} | `;
  return [`${margin}${shown}`, `${' '.repeat(margin.length + column - 1 - from)}${carets}`];
}

function byPlace(a: Problem, b: Problem): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column;
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
