// npm run --silent diagram -- FILE.yaml       prints the Pod drawing of a manifest as an SVG that stands alone
// npm run --silent diagram -- --jsonl         reads {"id","yaml"} lines, answers {"id","ok","out"} lines in the same order
// Exit: 0 all drawn; 1 some line of --jsonl holds no Pod; 2 unreadable input. Standard output is data only.
import { readFileSync, writeSync } from 'node:fs';
import { drawPod } from '../src/diagram/draw-pod.ts';
import { makeStandalone } from '../src/diagram/standalone.ts';
import { positionAt } from '../src/problems/place.ts';

const styleOf = (name: string) => readFileSync(new URL(`../src/styles/${name}.css`, import.meta.url), 'utf8');
const [tokens, styles] = [styleOf('tokens'), styleOf('diagram')];
const [file, ...more] = process.argv.slice(2);

if (file === undefined || more.length > 0)
  fail('Give one manifest: "npm run --silent diagram -- FILE.yaml", or "--jsonl" for lines on standard input.');
process.exitCode = file === '--jsonl' ? answerLines() : printFile(file);

function printFile(name: string): number {
  const { ok, out } = draw(read(name, name));
  if (!ok) fail(`${name}: ${out}`);
  print(out);
  return 0;
}

function answerLines(): number {
  let exit = 0;
  for (const [index, line] of read(0, 'standard input').split('\n').entries()) {
    if (line.trim() === '') continue;
    const record = readRecord(line);
    if (record === undefined) {
      exit = 2;
      print(JSON.stringify({ id: null, ok: false, out: `Line ${index + 1} is no JSON object with "id" and "yaml".` }));
      continue;
    }
    const drawn = draw(record.yaml);
    if (!drawn.ok) exit = Math.max(exit, 1);
    print(JSON.stringify({ id: record.id, ...drawn }));
  }
  return exit;
}

function readRecord(line: string): { id: unknown; yaml: string } | undefined {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null || !('yaml' in value) || typeof value.yaml !== 'string') return undefined;
    return { id: 'id' in value ? value.id : null, yaml: value.yaml };
  } catch {
    return undefined;
  }
}

/** The SVG, or one sentence that says why there is none. */
function draw(manifest: string): { ok: boolean; out: string } {
  const { svg, findings } = drawPod({ manifest });
  const [finding] = findings;
  if (finding === undefined) return { ok: true, out: makeStandalone(svg, tokens, styles) };
  const { line, column } = positionAt(manifest, finding.start);
  return { ok: false, out: `${line}:${column} ${finding.message} ${finding.advice}` };
}

function read(path: string | number, name: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return fail(`${name} cannot be read.`);
  }
}

/** Written at once, since process.exit does not wait for a pipe. */
function print(text: string): void {
  let rest = Buffer.from(`${text}\n`);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(1, rest));
    } catch (error) {
      if (!(error instanceof Error) || !('code' in error) || error.code !== 'EAGAIN') process.exit(2);
    }
  }
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}
