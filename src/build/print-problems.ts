import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';
import type { Problem } from '../problems/problem.ts';
import { reportProblems } from '../problems/report.ts';

/** Prints all problems of a run in one report; nothing when there are none. */
export function printProblems(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const lines = new Map<string, string[]>();
  const report = reportProblems(problems, (file, line) => {
    if (!lines.has(file)) lines.set(file, existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []);
    return lines.get(file)?.[line - 1];
  });
  console.error(`\n${report}\n`);
}

/** Ends a build that has problems: an exit code instead of an exception, which would print a stack at a writer. */
export function endOnProblems(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  printProblems(problems);
  process.exit(1);
}
