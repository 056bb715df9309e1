// Checks manifests against the API of Kubernetes 1.36: npm run --silent check:manifests -- FILE…, or -- --jsonl with
// {"id","yaml"} lines on standard input. Answers on standard output; exit 0 nothing found, 1 problems, 2 unreadable input.
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { createInterface } from 'node:readline';
import schema from '../src/kubernetes/data/schema-1.36.json' with { type: 'json' };
import type { ApiSchema } from '../src/kubernetes/schema/api.ts';
import { checkManifests, levelOf, type ManifestReport } from '../src/kubernetes/schema/check.ts';
import { placeFinding, positionAt } from '../src/problems/place.ts';
import { reportProblems } from '../src/problems/report.ts';

/** What cannot be read ends the run with this sentence. */
class Unreadable extends Error {}

const usage = 'Name the manifests to check: npm run check:manifests -- FILE…, or -- --jsonl to read lines of {"id", "yaml"}.';
const words = process.argv.slice(2);

try {
  process.exitCode = words[0] === '--jsonl' ? await checkLines() : checkFiles(words);
} catch (error) {
  if (!(error instanceof Unreadable)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

function checkFiles(files: string[]): number {
  if (files.length === 0) throw new Unreadable(usage);
  const read = files.map((file) => ({ file, text: readText(file) }));
  const checked = read.map(({ file, text }) => ({ file, text, report: check(text) }));
  const problems = checked.flatMap(({ file, text, report }) =>
    report.findings.map((finding) => placeFinding(finding, file, text)),
  );
  const lines = new Map(checked.map(({ file, text }) => [file, text.split('\n')]));
  const notes = checked.flatMap(({ file, text, report }) => report.unknown.map((each) => unknownIn(file, text, each)));
  if (problems.length > 0) console.log(reportProblems(problems, (file, line) => lines.get(file)?.[line - 1]?.replace(/\r$/, '')));
  if (notes.length > 0) console.log(`${problems.length > 0 ? '\n' : ''}${notes.join('\n')}`);
  if (problems.length === 0)
    console.log(
      `No problems in ${counted(
        checked.reduce((sum, { report }) => sum + report.checked, 0),
        'manifest',
      )}.`,
    );
  return problems.length > 0 ? 1 : 0;
}

async function checkLines(): Promise<number> {
  let code = 0;
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === '') continue;
    const { id, yaml } = parseLine(line, number);
    const report = check(yaml);
    if (report.findings.length > 0) code = 1;
    process.stdout.write(`${JSON.stringify(answer(id, yaml, report))}\n`);
  }
  return code;
}

function answer(id: unknown, yaml: string, { findings, unknown }: ManifestReport): object {
  return {
    id,
    ok: findings.length === 0,
    problems: findings.map(({ code, start, message, advice }) => ({
      message: `${message} ${advice}`,
      ...positionAt(yaml, start),
      level: levelOf(code),
    })),
    ...(unknown.length > 0 && {
      unknown: unknown.map(({ apiVersion, kind, start }) => ({ apiVersion, kind, ...positionAt(yaml, start) })),
    }),
  };
}

function parseLine(line: string, number: number): { id: unknown; yaml: string } {
  const expected = `Line ${number} of the input is no JSON object with "id" and "yaml".`;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Unreadable(expected);
  }
  if (typeof value !== 'object' || value === null || !('id' in value) || !('yaml' in value) || typeof value.yaml !== 'string')
    throw new Unreadable(expected);
  return { id: value.id, yaml: value.yaml };
}

function check(text: string): ManifestReport {
  return checkManifests(text, schema as ApiSchema);
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

function unknownIn(file: string, text: string, { apiVersion, kind, start }: ManifestReport['unknown'][number]): string {
  const { line, column } = positionAt(text, start);
  return `${file}:${line}:${column}  ${kind} (${apiVersion}) is unknown here, and was not checked.`;
}

function counted(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
