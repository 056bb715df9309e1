// npm run --silent diagram -- FILE.yaml       prints the Pod drawing of a manifest as an SVG that stands alone
// npm run --silent diagram -- --jsonl         reads {"id","yaml"} lines, answers {"id","ok","out"} lines in the same order
// Exit: 0 all drawn; 1 some line of --jsonl holds no Pod; 2 unreadable input. Standard output is data only.
import { readFileSync } from 'node:fs';
import { drawPod } from '../src/diagram/draw-pod.ts';
import { prepareStandalone } from '../src/diagram/standalone.ts';
import { positionAt } from '../src/problems/place.ts';
import { runEngine, Unreadable } from './engine.ts';

const usage = 'Name one manifest to draw: npm run --silent diagram -- FILE.yaml, or -- --jsonl to read lines of {"id", "yaml"}.';
const styleOf = (name: string) => readFileSync(new URL(`../src/styles/${name}.css`, import.meta.url), 'utf8');
const makeStandalone = prepareStandalone(styleOf('tokens'), styleOf('diagram'));

await runEngine({ usage, field: 'yaml', answer: draw, report });

function report(files: readonly { file: string; text: string }[]): number {
  const [first, ...more] = files;
  if (first === undefined || more.length > 0) throw new Unreadable(usage);
  const { ok, out } = draw(first.text);
  if (!ok) throw new Unreadable(`${first.file}:${out}`);
  console.log(out);
  return 0;
}

/** The SVG, or one sentence that says why there is none. */
function draw(manifest: string): { ok: boolean; out: string } {
  const { svg, findings } = drawPod({ manifest });
  const [finding] = findings;
  if (finding === undefined) return { ok: true, out: makeStandalone(svg) };
  const { line, column } = positionAt(manifest, finding.start);
  return { ok: false, out: `${line}:${column} ${finding.message} ${finding.advice}` };
}
