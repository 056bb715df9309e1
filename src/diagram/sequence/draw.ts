import type { Finding } from '../../problems/problem.ts';
import { wrapEvenly, type Measure } from '../letters.ts';
import { dataFinding } from '../read-data.ts';
import { drawShape } from '../shapes.ts';
import { arrowhead, element, HEAD, MAX_WIDTH, number, svgDocument, textAt } from '../svg.ts';
import type { Sequence, Step } from './model.ts';

/** Draws a sequence as SVG text: one row a step, so that a label may be wider than its arrow; lifelines leave room for texts. */
export function drawSequenceModel(
  sequence: Sequence,
  title: string,
  words: string[],
  measure: Measure,
  findings: Finding[],
): string {
  const columns = placeActors(sequence, measure, findings);
  const rows = placeSteps(sequence.steps, columns, measure);
  const height = (rows.at(-1)?.bottom ?? columns.height) + TAIL;
  const body = [
    ...columns.boxes.map(({ middle }) => drawLifeline(middle, columns.height, height - MARGIN, rows)),
    ...columns.boxes.map((box) => drawActor(box, columns.height)),
    ...rows.map(({ svg }) => svg),
  ];
  return svgDocument({ width: MAX_WIDTH, height, title, words, body });
}

const MARGIN = 2;
const TAIL = 14;
const GAP = 6;
const PAD = 8;
const LINE = 16;
const NAME_LINE = 17;

/** Actors in boxes of equal distance from each other, over the whole width. */
function placeActors({ actors }: Sequence, measure: Measure, findings: Finding[]): Columns {
  const room = (MAX_WIDTH - 2 * MARGIN - GAP * (actors.length - 1)) / actors.length;
  const texts = actors.map(({ name, sub }) => [
    ...wrapEvenly(name, 'strong', Math.max(room * 1.35, 60) - 2 * PAD, measure).map((text) => ({
      text,
      style: 'strong' as const,
    })),
    ...sub
      .flatMap((line) => wrapEvenly(line, 'small', Math.max(room * 1.2, 60) - 2 * PAD, measure))
      .map((text) => ({ text, style: 'small' as const })),
  ]);
  const widths = texts.map((lines) => Math.ceil(Math.max(...lines.map(({ text, style }) => measure(text, style)))) + 2 * PAD);
  const used = widths.reduce((sum, width) => sum + width, 0);
  const free = MAX_WIDTH - 2 * MARGIN - used;
  if (free < GAP * (actors.length - 1))
    findings.push(
      dataFinding({ start: 0, end: 1 }, `These ${actors.length} actors need ${used} units side by side.`, 'Shorten their names.'),
    );
  const spare = Math.min(MAX_SPARE, free / Math.max(1, actors.length - 1));
  let left = (MAX_WIDTH - used - spare * (actors.length - 1)) / 2;
  const boxes = widths.map((width, i) => {
    const box = { left, width, middle: left + width / 2, lines: texts[i] ?? [] };
    left += width + spare;
    return box;
  });
  return { boxes, height: MARGIN + Math.max(...texts.map((lines) => lines.length)) * NAME_LINE + 14 };
}

/** Two actors do not stand at the very edges. */
const MAX_SPARE = 130;

function placeSteps(steps: readonly Step[], columns: Columns, measure: Measure): Row[] {
  let top = columns.height + 12;
  return steps.map((step) => {
    const row = step.kind === 'note' ? placeNote(step, columns, top, measure) : placeMessage(step, columns, top, measure);
    top = row.bottom + 14;
    return row;
  });
}

function placeNote({ first, last, text }: Step & { kind: 'note' }, { boxes }: Columns, top: number, measure: Measure): Row {
  const [from, to] = [boxes[first] as Box, boxes[last] as Box];
  const whole = to.left + to.width - from.left;
  const lines = wrapEvenly(text, 'small', Math.max(whole, MIN_NOTE) - 2 * PAD, measure);
  const width = Math.max(whole, Math.max(...lines.map((line) => measure(line, 'small'))) + 2 * PAD);
  const x = clamp((from.left + to.left + to.width) / 2 - width / 2, width);
  const height = lines.length * LINE + 10;
  const texts = lines.map((line, i) => textAt(x + width / 2, top + 5 + (i + 1) * LINE - 4, 'd-small d-soft d-mid', line));
  const svg = element('rect', { class: 'd-group', x, y: top, width, height, rx: 6 }) + texts.join('');
  return { svg, bottom: top + height, breaks: [{ left: x, right: x + width, top, bottom: top + height }] };
}

const MIN_NOTE = 150;

function placeMessage(step: Step & { kind: 'message' }, { boxes }: Columns, top: number, measure: Measure): Row {
  const [from, to] = [(boxes[step.from] as Box).middle, (boxes[step.to] as Box).middle];
  const room = Math.max(MIN_LABEL, Math.abs(from - to) - 8);
  const lines = wrapEvenly(step.label, 'small', room, measure);
  const width = Math.max(0, ...lines.map((line) => measure(line, 'small')));
  const x = clamp((from + to) / 2 - width / 2, width);
  const texts = lines.map((line, i) => textAt(x + width / 2, top + (i + 1) * LINE - 4, 'd-small d-mid', line));
  const y = top + lines.length * LINE + 6;
  const breaks = lines.length === 0 ? [] : [{ left: x, right: x + width, top: top - 2, bottom: y - 4 }];
  if (from === to) return { svg: texts.join('') + loop(from, y), bottom: y + 14, breaks };
  const right = to > from;
  const line = element('path', {
    class: step.reply ? 'd-arrow d-dashed' : 'd-arrow',
    d: `M${number(from)} ${number(y)}H${number(to + (right ? -HEAD : HEAD))}`,
  });
  return { svg: texts.join('') + line + arrowhead({ x: to, y }, right ? 'right' : 'left'), bottom: y, breaks };
}

const MIN_LABEL = 132;

/** What an actor does by itself: a small way out and back. */
function loop(x: number, y: number): string {
  return (
    element('path', { class: 'd-arrow', d: `M${number(x)} ${number(y)}h18q6 0 6 6t-6 6h${-18 + HEAD}` }) +
    arrowhead({ x, y: y + 12 }, 'left')
  );
}

function clamp(x: number, width: number): number {
  return Math.max(MARGIN, Math.min(MAX_WIDTH - MARGIN - width, x));
}

/** A lifeline, left out where a label stands. */
function drawLifeline(x: number, top: number, bottom: number, rows: readonly Row[]): string {
  const holes = rows.flatMap(({ breaks }) => breaks).filter(({ left, right }) => x > left - 4 && x < right + 4);
  let d = '';
  let from = top;
  for (const hole of holes) {
    if (hole.top > from) d += `M${number(x)} ${number(from)}V${number(hole.top)}`;
    from = hole.bottom;
  }
  return element('path', { class: 'd-life', d: `${d}M${number(x)} ${number(from)}V${number(bottom)}` });
}

function drawActor({ left, width, middle, lines }: Box, height: number): string {
  const start = MARGIN + (height - MARGIN - lines.length * NAME_LINE) / 2;
  const texts = lines.map(({ text, style }, i) =>
    textAt(middle, start + (i + 1) * NAME_LINE - 4.5, style === 'strong' ? 'd-b d-mid' : 'd-small d-soft d-mid', text),
  );
  return drawShape({ x: left, y: MARGIN, width, height: height - MARGIN }, undefined) + texts.join('');
}

type Box = { left: number; width: number; middle: number; lines: { text: string; style: 'strong' | 'small' }[] };
type Columns = { boxes: Box[]; height: number };
type Row = { svg: string; bottom: number; breaks: { left: number; right: number; top: number; bottom: number }[] };
