import { wrapEvenly, type Measure } from '../letters.ts';
import type { PlacedLabel } from './layout.ts';
import type { Segment } from './route.ts';
import { LINE } from './size.ts';

/**
 * Puts the label of each arrow beside its last upright piece, where it touches no other line and no other label. When there is no
 * such place side by side, labels stand in two or more rows.
 * @returns labels with `y` from the first row of labels, and the height of all rows
 */
export function placeLabels(
  segments: readonly Segment[],
  reach: Reach,
  measure: Measure,
): { labels: PlacedLabel[]; height: number } {
  const named = segments.filter(({ last, way }) => last && way.link.arrow.label !== '');
  if (named.length === 0) return { labels: [], height: 0 };
  const uprights = segments.map(({ to }) => to);
  const tries = [WIDE, NARROW].map((widest) => {
    const wrapped = named.map((segment) => ({
      segment,
      lines: wrapEvenly(segment.way.link.arrow.label, 'small', widest, measure),
    }));
    return fillRows(wrapped, uprights, reach, measure);
  });
  const best = tries.reduce((a, b) => (b.hits < a.hits || (b.hits === a.hits && b.rows.length < a.rows.length) ? b : a));
  let height = 0;
  const labels = best.rows.flatMap((row) => {
    const top = height;
    const tallest = Math.max(...row.map((label) => label.height));
    height += tallest + 4;
    return row.map((label) => ({ ...label, y: top + (tallest - label.height) / 2 }));
  });
  return { labels, height: height - 4 };
}

/** Each label in the first row that has room for it. `hits` counts the labels that a line goes through, wherever they stand. */
function fillRows(
  wrapped: Wrapped[],
  uprights: readonly number[],
  reach: Reach,
  measure: Measure,
): { rows: Row[]; hits: number } {
  const rows: Row[] = [];
  let hits = 0;
  for (const { segment, lines } of wrapped) {
    const width = Math.max(...lines.map((line) => measure(line, 'small')));
    const size = { width, height: lines.length * LINE.small, lines, y: 0 };
    const right = { ...size, x: segment.to + APART };
    const free = [right, { ...size, x: segment.to - APART - width }].filter((label) => isFree(label, uprights, reach));
    if (free.length === 0) hits++;
    const sides = free.length === 0 ? [right] : free;
    const row = rows.find((each) => sides.some((side) => each.every((other) => apart(side, other))));
    if (row === undefined) rows.push([sides[0] ?? right]);
    else row.push(sides.find((side) => row.every((other) => apart(side, other))) ?? right);
  }
  return { rows, hits };
}

function isFree({ x, width }: PlacedLabel, uprights: readonly number[], { left, right }: Reach): boolean {
  return x >= left && x + width <= right && uprights.every((line) => line < x - 3 || line > x + width + 3);
}

function apart(a: PlacedLabel, b: PlacedLabel): boolean {
  return a.x > b.x + b.width + APART || b.x > a.x + a.width + APART;
}

const WIDE = 124;
const NARROW = 84;
/** Between a line and its label. */
const APART = 7;

type Wrapped = { segment: Segment; lines: string[] };
type Row = PlacedLabel[];
/** From where to where labels may stand. */
export type Reach = { left: number; right: number };
