import { didYouMean } from '../problems/nearest.ts';
import { drawFlow } from './kinds/flow.ts';
import { drawSequence } from './kinds/sequence.ts';
import { drawState } from './kinds/state.ts';
import { drawTimeline } from './kinds/timeline.ts';
import { drawTree } from './kinds/tree.ts';
import type { DrawKind, Drawing } from './drawing.ts';
import { measureLetters, type Measure } from './letters.ts';

/** Every kind of `diagram` fence; a new one is one line here and one file in kinds/. */
const kinds = new Map<string, DrawKind>([
  ['flow', drawFlow],
  ['sequence', drawSequence],
  ['state', drawState],
  ['timeline', drawTimeline],
  ['tree', drawTree],
]);

/** The words that `kind=` may have. */
const diagramKinds: readonly string[] = [...kinds.keys()];

/**
 * Draws the data of a `diagram` fence as an SVG of at most 336 units.
 * @param source the YAML in the fence; its form is described in the file of each kind
 * @param base stands before links that begin with a slash: the sub-path of the site, without a slash at its end
 * @param measure widths of texts in units; ours unless a test says otherwise
 * @returns the SVG text, the same in words, and findings (code `diagram/data`) with offsets in `source`; never throws
 */
export function drawDiagram({ kind, source, title, base = '', measure = measureLetters }: Request): Drawing {
  const draw = kinds.get(kind);
  if (draw === undefined) return { svg: '', words: [], findings: [unknownKind(kind, source)] };
  const drawing = draw(source, title, measure);
  return { ...drawing, svg: drawing.svg.replaceAll('<a href="/', `<a href="${base}/`) };
}

function unknownKind(kind: string, source: string) {
  return {
    code: 'diagram/data' as const,
    start: 0,
    end: Math.max(1, source.indexOf('\n')),
    message: `There is no diagram of the kind "${kind}".`,
    advice: `Kinds are ${diagramKinds.join(', ')}.${didYouMean(kind, diagramKinds)}`,
  };
}

type Request = { kind: string; source: string; title: string; base?: string; measure?: Measure };
