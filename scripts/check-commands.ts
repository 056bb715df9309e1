// Checks commands by kubectl 1.36's own tree and rules: npm run --silent check:commands -- FILE… (Markdown, MDX, shell), or
// -- --jsonl with {"id","cmd"} lines on standard input. Answers on standard output; exit 0 nothing found, 1 problems, 2 unreadable input.
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { createInterface } from 'node:readline';
import tree from '../src/kubernetes/data/kubectl-1.36.json' with { type: 'json' };
import { checkShell } from '../src/kubernetes/kubectl/check-shell.ts';
import { indexTree, type Tree } from '../src/kubernetes/kubectl/tree.ts';
import { placeFinding } from '../src/problems/place.ts';
import type { Problem } from '../src/problems/problem.ts';
import { reportProblems } from '../src/problems/report.ts';
import { readSnippets } from './kubernetes/kubectl-notes.ts';

/** What cannot be read ends the run with this sentence. */
class Unreadable extends Error {}

const usage = 'Name the files to check: npm run check:commands -- FILE…, or -- --jsonl to read lines of {"id", "cmd"}.';
const words = process.argv.slice(2);
const index = indexTree(tree as Tree);

try {
  process.exitCode = words[0] === '--jsonl' ? await checkLines() : checkFiles(words);
} catch (error) {
  if (!(error instanceof Unreadable)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

function checkFiles(files: string[]): number {
  if (files.length === 0) throw new Unreadable(usage);
  const texts = new Map(files.map((file) => [file, readText(file)]));
  let calls = 0;
  const problems: Problem[] = [];
  for (const [file, source] of texts)
    for (const { text, plugins, placeOf } of readSnippets(file, source)) {
      const report = checkShell(text, index, { plugins, strict: true });
      calls += report.calls.length;
      problems.push(...report.findings.map((finding) => placeFinding(placed(finding, placeOf), file, source)));
    }
  if (problems.length === 0) console.log(`No problems in ${calls} ${calls === 1 ? 'command' : 'commands'}.`);
  else console.log(reportProblems(problems, (file, line) => texts.get(file)?.split('\n')[line - 1]?.replace(/\r$/, '')));
  return problems.length > 0 ? 1 : 0;
}

function placed<Found extends { start: number; end: number }>(finding: Found, placeOf: (offset: number) => number): Found {
  return { ...finding, start: placeOf(finding.start), end: placeOf(finding.end) };
}

/** One line, one verdict: what kubectl says before it connects, so that a run without a cluster can be held beside it. */
async function checkLines(): Promise<number> {
  let code = 0;
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === '') continue;
    const { id, cmd } = parseLine(line, number);
    const problems = checkShell(cmd, index).findings.map(({ message, advice, start, end }) => ({
      message: `${message} ${advice}`.trim(),
      start,
      end,
    }));
    if (problems.length > 0) code = 1;
    process.stdout.write(`${JSON.stringify({ id, ok: problems.length === 0, problems })}\n`);
  }
  return code;
}

function parseLine(line: string, number: number): { id: unknown; cmd: string } {
  const expected = `Line ${number} of the input is no JSON object with "id" and "cmd".`;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Unreadable(expected);
  }
  if (typeof value !== 'object' || value === null || !('id' in value) || !('cmd' in value) || typeof value.cmd !== 'string')
    throw new Unreadable(expected);
  return { id: value.id, cmd: value.cmd };
}

function readText(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
  } catch (error) {
    throw new Unreadable(`${file} cannot be read: ${reason(error)}.`);
  }
}

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known: Record<string, string> = {
    ENOENT: 'there is no such file',
    EISDIR: 'it is a folder',
    EACCES: 'access is denied',
    ERR_ENCODING_INVALID_ENCODED_DATA: 'it is no UTF-8 text',
  };
  return known[code] ?? code;
}
