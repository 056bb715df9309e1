// Checks manifests against the API of Kubernetes 1.36: npm run --silent check:manifests -- FILE…, or -- --jsonl with
// {"id","yaml"} lines on standard input. Answers on standard output; exit 0 nothing found, 1 problems, 2 unreadable input.
import schema from '../src/kubernetes/data/schema-1.36.json' with { type: 'json' };
import type { ApiSchema } from '../src/kubernetes/schema/api.ts';
import { checkManifests, levelOf, type ManifestReport } from '../src/kubernetes/schema/check.ts';
import { placeFinding, positionAt } from '../src/problems/place.ts';
import { reportProblems } from '../src/problems/report.ts';
import { runEngine } from './engine.ts';

await runEngine({
  usage: 'Name the manifests to check: npm run check:manifests -- FILE…, or -- --jsonl to read lines of {"id", "yaml"}.',
  field: 'yaml',
  answer,
  report,
});

function report(files: readonly { file: string; text: string }[]): number {
  const checked = files.map(({ file, text }) => ({ file, text, found: check(text) }));
  const problems = checked.flatMap(({ file, text, found }) => found.findings.map((finding) => placeFinding(finding, file, text)));
  const lines = new Map(files.map(({ file, text }) => [file, text.split('\n')]));
  const notes = checked.flatMap(({ file, text, found }) => found.unknown.map((each) => unknownIn(file, text, each)));
  if (problems.length > 0) console.log(reportProblems(problems, (file, line) => lines.get(file)?.[line - 1]?.replace(/\r$/, '')));
  if (notes.length > 0) console.log(`${problems.length > 0 ? '\n' : ''}${notes.join('\n')}`);
  const count = checked.reduce((sum, { found }) => sum + found.checked, 0);
  if (problems.length === 0) console.log(`No problems in ${count} ${count === 1 ? 'manifest' : 'manifests'}.`);
  return problems.length > 0 ? 1 : 0;
}

function answer(yaml: string): { ok: boolean } {
  const { findings, unknown } = check(yaml);
  const problems = findings.map(({ code, start, message, advice }) => ({
    message: `${message} ${advice}`,
    ...positionAt(yaml, start),
    level: levelOf(code),
  }));
  const kinds = unknown.map(({ apiVersion, kind, start }) => ({ apiVersion, kind, ...positionAt(yaml, start) }));
  return { ok: findings.length === 0, ...{ problems, ...(kinds.length > 0 && { unknown: kinds }) } };
}

function check(text: string): ManifestReport {
  return checkManifests(text, schema as ApiSchema);
}

function unknownIn(file: string, text: string, { apiVersion, kind, start }: ManifestReport['unknown'][number]): string {
  const { line, column } = positionAt(text, start);
  return `${file}:${line}:${column}  ${kind} (${apiVersion}) is unknown here, and was not checked.`;
}
