import type { Finding } from '../../problems/problem.ts';
import { fitMiddle, type Measure } from '../letters.ts';
import { drawShape } from '../shapes.ts';
import { arrowhead, circle, element, HEAD, MAX_WIDTH, roundedPath, svgDocument, textAt } from '../svg.ts';
import { layoutFlow, type Level, type PlacedLabel } from './layout.ts';
import type { Flow } from './model.ts';
import type { Route } from './route.ts';
import { LINE } from './size.ts';

/** Draws a flow as SVG text. Boxes that do not fit side by side are reported. */
export function drawFlowModel(flow: Flow, title: string, words: string[], measure: Measure, findings: Finding[]): string {
  const level = layoutFlow(flow, MAX_WIDTH - 2 * MARGIN, measure, findings);
  const body = [
    ...level.groups.map((group) => drawGroup(group, level.routes, measure)),
    ...level.routes.map(drawRoute),
    ...level.nodes.map(drawNode),
    ...level.labels.map(drawLabel),
  ];
  return svgDocument({
    width: level.width + 2 * MARGIN,
    height: level.height + 2 * MARGIN,
    title,
    words,
    body: [element('g', { transform: `translate(${MARGIN} ${MARGIN})` }, ...body)],
    linked: flow.nodes.some(({ href }) => href !== undefined),
  });
}

/** Room for half a stroke. */
const MARGIN = 2;

function drawGroup({ group, x, y, width, height }: Level['groups'][number], routes: readonly Route[], measure: Measure): string {
  const round = group.role === 'pod';
  const frame = { class: round ? 'd-box d-pod' : 'd-group', x, y, width, height, rx: round ? 32 : 6 };
  const side = round ? 18 : 12;
  const name = fitMiddle(group.name, 'small', width - 2 * side, measure);
  const room = measure(name, 'small');
  const lines = uprightsAt(y + 12, routes);
  const places = [x + side, ...lines.map((line) => line + BESIDE), x + width - side - room];
  const isFree = (from: number) =>
    lines.every((line) => line < from - 4 || line > from + room + 4) && from + room <= x + width - side + 1;
  return (
    element('rect', frame) + textAt(places.find((from) => from > x && isFree(from)) ?? x + side, y + 21, 'd-small d-soft', name)
  );
}

/** From a line to the name of a group beside it. */
const BESIDE = 7;

/** Where arrows pass a height, from the left. */
function uprightsAt(y: number, routes: readonly Route[]): number[] {
  const passing = routes.flatMap(({ points }) =>
    points
      .filter((point, i) => isUpright(point, points[i + 1]) && spans(point.y, points[i + 1]?.y ?? point.y, y))
      .map(({ x }) => x),
  );
  return passing.toSorted((a, b) => a - b);
}

function isUpright(a: { x: number }, b: { x: number } | undefined): boolean {
  return b !== undefined && a.x === b.x;
}

function spans(a: number, b: number, y: number): boolean {
  return Math.min(a, b) < y && Math.max(a, b) > y;
}

function drawRoute({ arrow, points }: Route): string {
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined) return '';
  const ends = arrow.upward
    ? [{ x: first.x, y: first.y + HEAD }, ...points.slice(1)]
    : [...points.slice(0, -1), { x: last.x, y: last.y - HEAD }];
  const line = element('path', { class: arrow.dashed ? 'd-arrow d-dashed' : 'd-arrow', d: roundedPath(ends, 6) });
  return line + arrowhead(arrow.upward ? first : last, arrow.upward ? 'up' : 'down');
}

function drawNode({ node, lines, x, y, width, height }: Level['nodes'][number]): string {
  if (node.isDot === true) return circle({ x: x + width / 2, y: y + height / 2 }, width / 2, 'd-head');
  const texts = lines.map((line) => textAt(x + width / 2, y + line.y, CLASSES[line.style] ?? '', line.text));
  const box = drawShape({ x, y, width, height }, node.role) + texts.join('');
  return node.href === undefined ? box : element('a', { href: node.href }, box);
}

const CLASSES: Partial<Record<string, string>> = {
  strong: 'd-b d-mid',
  small: 'd-small d-soft d-mid',
  mono: 'd-mono d-soft d-mid',
};

function drawLabel({ x, y, lines }: PlacedLabel): string {
  return lines.map((line, i) => textAt(x, y + (i + 1) * LINE.small - 4, 'd-small d-soft', line)).join('');
}
