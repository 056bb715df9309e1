import { wrapEvenly, type Measure } from '../letters.ts';
import { drawShape } from '../shapes.ts';
import { element, MAX_WIDTH, line, number, svgDocument, textAt } from '../svg.ts';
import type { Branch } from './model.ts';

/** Draws a tree as SVG text: each answer below its question, one step further to the right; so that any depth fits a phone. */
export function drawTreeModel(root: Branch, title: string, words: string[], measure: Measure): string {
  const { parts, bottom } = drawBranch(root, MARGIN, MARGIN, measure);
  return svgDocument({ width: MAX_WIDTH, height: bottom + MARGIN, title, words, body: parts, linked: hasLink(root) });
}

const MARGIN = 2;
const STEP = 22;
const LINE = 17;
const PAD_X = 12;
const PAD_Y = 9;
const GAP = 10;

function drawBranch(branch: Branch, x: number, y: number, measure: Measure): Drawn {
  const width = MAX_WIDTH - MARGIN - x;
  const lines = linesOf(branch, width - 2 * PAD_X, measure);
  const height = lines.length * LINE + 2 * PAD_Y - 3;
  const texts = lines.map(({ text, className }, i) => textAt(x + PAD_X, y + PAD_Y + (i + 1) * LINE - 6, className, text));
  const box = drawShape({ x, y, width, height }, branch.role) + texts.join('');
  const linked = branch.href === undefined ? box : element('a', { href: branch.href }, box);
  let bottom = y + height;
  let rail = bottom;
  const parts: string[] = [];
  let elbows = '';
  for (const child of branch.branches) {
    const drawn = drawBranch(child, x + STEP, bottom + GAP, measure);
    rail = bottom + GAP + PAD_Y + LINE / 2;
    elbows += `M${number(x + STEP / 2)} ${number(rail)}H${number(x + STEP)}`;
    parts.push(...drawn.parts);
    bottom = drawn.bottom;
  }
  const way =
    branch.branches.length === 0
      ? []
      : [line('d-arrow', `M${number(x + STEP / 2)} ${number(y + height)}V${number(rail)}${elbows}`)];
  return { parts: [...way, linked, ...parts], bottom };
}

/** The answer in strong letters, and behind or below it what follows. */
function linesOf({ answer, text, branches }: Branch, room: number, measure: Measure): { text: string; className: string }[] {
  const isQuestion = branches.length > 0;
  const strong =
    answer === '' ? [] : wrapEvenly(answer, 'strong', room, measure).map((each) => ({ text: each, className: 'd-b' }));
  const style = answer === '' ? 'strong' : 'small';
  const className = answer === '' ? 'd-b' : isQuestion ? 'd-small' : 'd-small d-soft';
  return [...strong, ...wrapEvenly(text, style, room, measure).map((each) => ({ text: each, className }))];
}

function hasLink({ href, branches }: Branch): boolean {
  return href !== undefined || branches.some(hasLink);
}

type Drawn = { parts: string[]; bottom: number };
