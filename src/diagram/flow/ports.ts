import type { Rect } from './layout.ts';
import type { Placed, Way } from './rows.ts';

/** Where a way leaves its upper box and comes to its lower one (centres from the left), and the boxes from the top of their items. */
export type Ports = { exit: number; entry: number; upper: Rect; lower: Rect };

/** Deals the ways out over the sides of their boxes, in an order that does not cross, and straightens what nearly is. */
export function findPorts(ways: readonly Way[]): Ports[] {
  const ports = ways.map((way): Ports => {
    const upper = boxOf(way.chain[0] as Placed, way.turned ? way.link.end : way.link.start);
    const lower = boxOf(way.chain.at(-1) as Placed, way.turned ? way.link.start : way.link.end);
    return { exit: middle(upper), entry: middle(lower), upper, lower };
  });
  const next = ways.map((way, i) => (way.chain.length > 2 ? way.chain[1]?.x : ports[i]?.entry) ?? 0);
  const before = ways.map((way, i) => (way.chain.length > 2 ? way.chain.at(-2)?.x : ports[i]?.exit) ?? 0);
  const above = sides(ways, (way) => (way.turned ? way.link.arrow.to.text : way.link.arrow.from.text));
  const below = sides(ways, (way) => (way.turned ? way.link.arrow.from.text : way.link.arrow.to.text));
  for (const side of above) deal(side, ports, 'upper', 'exit', next);
  for (const side of below) deal(side, ports, 'lower', 'entry', before);
  ways.forEach((way, i) => straighten(way, i, ports, above, below));
  return ports;
}

/** A lane is moved to its arrow, and an arrow to the other end, when that makes it straight. */
function straighten(way: Way, i: number, ports: Ports[], above: number[][], below: number[][]): void {
  const port = ports[i] as Ports;
  if (way.chain.length > 2) return followLane(way, port);
  const alone = (side: number[][]) => side.some((group) => group.length === 1 && group[0] === i);
  const inside = (x: number, { x: left, width }: Rect) => x > left + MARGIN && x < left + width - MARGIN;
  if (alone(below) && inside(port.exit, port.lower)) port.entry = port.exit;
  else if (alone(above) && inside(port.entry, port.upper)) port.exit = port.entry;
}

/** A way leaves and comes right above and below its lane, when that is near. */
function followLane({ chain }: Way, port: Ports): void {
  const [first, last] = [chain[1]?.x ?? 0, chain.at(-2)?.x ?? 0];
  if (Math.abs(port.exit - first) < NEAR) port.exit = first;
  if (Math.abs(port.entry - last) < NEAR) port.entry = last;
}

/** The ways that share a side of one box. */
function sides(ways: readonly Way[], nameOf: (way: Way) => string): number[][] {
  const groups = new Map<string, number[]>();
  ways.forEach((way, i) => groups.set(nameOf(way), [...(groups.get(nameOf(way)) ?? []), i]));
  return [...groups.values()];
}

function deal(side: number[], ports: Ports[], box: 'upper' | 'lower', port: 'exit' | 'entry', towards: readonly number[]): void {
  const rect = ports[side[0] as number]?.[box];
  if (rect === undefined || side.length < 2) return;
  const step = Math.min(MAX_STEP, (rect.width - 2 * MARGIN) / (side.length - 1));
  const sorted = side.toSorted((a, b) => (towards[a] ?? 0) - (towards[b] ?? 0));
  sorted.forEach((i, k) => ((ports[i] as Ports)[port] = middle(rect) + (k - (side.length - 1) / 2) * step));
}

function boxOf({ item, x }: Placed, box: Rect): Rect {
  return { ...box, x: x - item.width / 2 + box.x };
}

function middle({ x, width }: Rect): number {
  return x + width / 2;
}

const MARGIN = 10;
const NEAR = 14;
const MAX_STEP = 36;
