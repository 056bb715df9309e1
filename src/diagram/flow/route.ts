import type { Measure } from '../letters.ts';
import type { Point } from '../svg.ts';
import { placeLabels, type Reach } from './labels.ts';
import type { PlacedLabel } from './layout.ts';
import type { FlowArrow } from './model.ts';
import { findPorts, type Ports } from './ports.ts';
import type { Rows, Way } from './rows.ts';
import { chooseTracks } from './tracks.ts';

/** The way of an arrow, from above to below. */
export type Route = { arrow: FlowArrow; points: Point[] };

/** The part of a way between two neighbouring rows: it leaves the upper at `from`, bends at `bend` and comes to the lower at `to`. */
export type Segment = { way: Way; row: number; from: number; to: number; track: number; bend: number; last: boolean };

/** The ways of all links, their labels, and where the rows stand: between two rows is as much room as lines and labels need. */
export function routeLinks(rows: Rows, room: number, measure: Measure): Routed {
  const ports = rows.ways.length === 0 ? [] : findPorts(rows.ways);
  const segments = rows.ways.flatMap((way, i) => segmentsOf(way, ports[i] as Ports));
  const reach = reachOf(rows, room);
  const tops: number[] = [];
  const labels: PlacedLabel[] = [];
  let y = 0;
  rows.heights.forEach((height, row) => {
    tops.push(y);
    y += height;
    if (row === rows.heights.length - 1) return;
    const channel = openChannel(
      segments.filter((segment) => segment.row === row),
      y,
      reach,
      measure,
    );
    labels.push(...channel.labels);
    y += channel.height;
  });
  const routes = rows.ways.map((way, i) => ({
    arrow: way.turned ? { ...way.link.arrow, upward: !way.link.arrow.upward } : way.link.arrow,
    points: pointsOf(
      way,
      ports[i] as Ports,
      segments.filter((segment) => segment.way === way),
      tops,
      rows.heights,
    ),
  }));
  return { routes, labels, tops, height: y };
}

/** How far labels may reach: the boxes, and as much beyond them on both sides as there is room for. */
function reachOf({ items }: Rows, room: number): Reach {
  const left = Math.min(...items.map(({ item, x }) => x - item.width / 2));
  const right = Math.max(...items.map(({ item, x }) => x + item.width / 2));
  const slack = Math.max(0, room - (right - left)) / 2;
  return { left: left - slack, right: right + slack };
}

/** The room between two rows: first the bends, then the labels, then the heads of the arrows. */
function openChannel(
  segments: Segment[],
  top: number,
  reach: Reach,
  measure: Measure,
): { height: number; labels: PlacedLabel[] } {
  if (segments.length === 0) return { height: BETWEEN, labels: [] };
  const tracks = chooseTracks(segments);
  const bends = tracks === 0 ? 0 : (tracks - 1) * TRACK + 2 * ABOVE;
  for (const segment of segments) segment.bend = top + ABOVE + segment.track * TRACK;
  const { labels, height } = placeLabels(segments, reach, measure);
  const start = bends === 0 ? ABOVE - 2 : bends - 4;
  const shifted = labels.map((label) => ({ ...label, y: label.y + top + start }));
  return { height: Math.max(bends + STRAIGHT, height === 0 ? 0 : start + height + UNDER), labels: shifted };
}

function segmentsOf(way: Way, { exit, entry }: Ports): Segment[] {
  return way.chain.slice(1).map((below, i) => ({
    way,
    row: way.chain[i]?.row ?? 0,
    from: i === 0 ? exit : (way.chain[i]?.x ?? 0),
    to: i === way.chain.length - 2 ? entry : below.x,
    track: 0,
    bend: 0,
    last: i === way.chain.length - 2,
  }));
}

/** From the lower side of the upper box to the upper side of the lower one, which may both stand inside of groups. */
function pointsOf(
  way: Way,
  { exit, entry, upper, lower }: Ports,
  segments: Segment[],
  tops: number[],
  heights: number[],
): Point[] {
  const top = way.chain[0];
  const bottom = way.chain.at(-1);
  const rowTop = (row: number, height: number) => (tops[row] ?? 0) + ((heights[row] ?? 0) - height) / 2;
  const start = { x: exit, y: rowTop(top?.row ?? 0, top?.item.height ?? 0) + upper.y + upper.height };
  const end = { x: entry, y: rowTop(bottom?.row ?? 0, bottom?.item.height ?? 0) + lower.y };
  const bends = segments.flatMap(({ from, to, bend }) =>
    Math.abs(from - to) < 0.5
      ? []
      : [
          { x: from, y: bend },
          { x: to, y: bend },
        ],
  );
  return [start, ...bends, end];
}

const TRACK = 10;
const ABOVE = 10;
const UNDER = 14;
const STRAIGHT = 24;
const BETWEEN = 12;

type Routed = { routes: Route[]; labels: PlacedLabel[]; tops: number[]; height: number };
