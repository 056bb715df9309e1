import { readFileSync } from 'node:fs';
import process from 'node:process';
import { createInterface } from 'node:readline';

/** An engine as a command line: it reads files, or JSON lines on standard input; standard output is data only. */
export type Engine = {
  /** Said when no file is named. */
  usage: string;
  /** The key that holds the text in each JSON line, beside `id`. */
  field: 'cmd' | 'yaml';
  /** The answer to one text; `id` is put before it. */
  answer: (text: string) => { ok: boolean };
  /** Prints what was found in the files; answers the exit code. */
  report: (files: readonly { file: string; text: string }[]) => number;
};

/** What cannot be read ends the run with this sentence and exit code 2. */
export class Unreadable extends Error {}

/** Runs an engine on the words of the command line. Exit code 0 nothing found, 1 something found, 2 unreadable input. */
export async function runEngine(engine: Engine): Promise<void> {
  const words = process.argv.slice(2);
  try {
    process.exitCode = words[0] === '--jsonl' ? await answerLines(engine) : reportFiles(engine, words);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}

function reportFiles({ usage, report }: Engine, files: string[]): number {
  if (files.length === 0) throw new Unreadable(usage);
  return report(files.map((file) => ({ file, text: readText(file) })));
}

async function answerLines({ field, answer }: Engine): Promise<number> {
  let code = 0;
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === '') continue;
    const { id, text } = parseLine(line, field, number);
    const answered = answer(text);
    if (!answered.ok) code = 1;
    process.stdout.write(`${JSON.stringify({ id, ...answered })}\n`);
  }
  return code;
}

function parseLine(line: string, field: string, number: number): { id: unknown; text: string } {
  const expected = `Line ${number} of the input is no JSON object with "id" and "${field}".`;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Unreadable(expected);
  }
  const { id, [field]: text } = (value ?? {}) as Record<string, unknown>;
  if (id === undefined || typeof text !== 'string') throw new Unreadable(expected);
  return { id, text };
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
