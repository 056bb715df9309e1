// Checks commands by kubectl 1.36's own tree and rules: npm run --silent check:commands -- FILE… (Markdown, MDX, shell), or
// -- --jsonl with {"id","cmd"} lines on standard input. Answers on standard output; exit 0 nothing found, 1 problems, 2 unreadable input.
import tree from '../src/kubernetes/data/kubectl-1.36.json' with { type: 'json' };
import { checkShell } from '../src/kubernetes/kubectl/check-shell.ts';
import { indexTree, type Tree } from '../src/kubernetes/kubectl/tree.ts';
import { placeFinding } from '../src/problems/place.ts';
import type { Problem } from '../src/problems/problem.ts';
import { reportProblems } from '../src/problems/report.ts';
import { runEngine } from './engine.ts';
import { readSnippets } from './kubernetes/kubectl-notes.ts';

const index = indexTree(tree as Tree);

await runEngine({
  usage: 'Name the files to check: npm run check:commands -- FILE…, or -- --jsonl to read lines of {"id", "cmd"}.',
  field: 'cmd',
  answer,
  report,
});

function report(files: readonly { file: string; text: string }[]): number {
  let calls = 0;
  const problems: Problem[] = [];
  for (const { file, text: source } of files)
    for (const { text, plugins, placeOf } of readSnippets(file, source)) {
      const found = checkShell(text, index, { plugins, strict: true });
      calls += found.calls.length;
      problems.push(...found.findings.map((finding) => placeFinding(placed(finding, placeOf), file, source)));
    }
  const lines = new Map(files.map(({ file, text }) => [file, text.split('\n')]));
  if (problems.length === 0) console.log(`No problems in ${calls} ${calls === 1 ? 'command' : 'commands'}.`);
  else console.log(reportProblems(problems, (file, line) => lines.get(file)?.[line - 1]?.replace(/\r$/, '')));
  return problems.length > 0 ? 1 : 0;
}

function placed<Found extends { start: number; end: number }>(finding: Found, placeOf: (offset: number) => number): Found {
  return { ...finding, start: placeOf(finding.start), end: placeOf(finding.end) };
}

/** One line, one verdict: what kubectl says before it connects, so that a run without a cluster can be held beside it. */
function answer(cmd: string): { ok: boolean } {
  const problems = checkShell(cmd, index).findings.map(({ message, advice, start, end }) => ({
    message: `${message} ${advice}`.trim(),
    start,
    end,
  }));
  return { ok: problems.length === 0, ...{ problems } };
}
