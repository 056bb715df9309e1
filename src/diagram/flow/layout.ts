import type { Finding } from '../../problems/problem.ts';
import type { Measure } from '../letters.ts';
import { dataFinding } from '../read-data.ts';
import type { Point } from '../svg.ts';
import type { Flow, FlowArrow, FlowGroup, FlowNode } from './model.ts';
import { arrangeRows, packRows, type Item, type ItemLink, type Placed } from './rows.ts';
import { routeLinks, type Route } from './route.ts';
import { sizeNode, type Line } from './size.ts';
import { list } from './words.ts';

/**
 * Where everything stands, in units from the top left corner.
 * @param room the width that there is
 */
export function layoutFlow(flow: Flow, room: number, measure: Measure, findings: Finding[]): Level {
  const held = new Set(flow.groups.flatMap(({ members }) => members));
  const names = [...flow.groups.map(({ name }) => name), ...flow.nodes.map(({ name }) => name)];
  const top = inOrder(
    names.filter((name) => !held.has(name)),
    flow,
  );
  return layoutLevel(top, room, { flow, measure, findings });
}

/** Boxes and groups that stand in no group, in the order in which the arrows name them, so that rows read as written. */
function inOrder(names: string[], { arrows, groups }: Flow): string[] {
  const outermost = (name: string): string => {
    const group = groups.find(({ members }) => members.includes(name));
    return group === undefined ? name : outermost(group.name);
  };
  const named = arrows.flatMap(({ from, to }) => [outermost(from.text), outermost(to.text)]);
  return [...new Set([...named.filter((name) => names.includes(name)), ...names])];
}

function layoutLevel(names: readonly string[], room: number, context: Context): Level {
  const blocks = names.map((name) => makeBlock(name, room, context));
  const links = blocks.length === 0 ? [] : linksBetween(blocks, context.flow.arrows);
  const placed = links.length === 0 ? packRows(blocks, room) : arrangeRows(blocks, links, room);
  evenHeights(blocks, placed.items);
  if (placed.tooWide !== undefined)
    context.findings.push(
      tooWide(
        placed.tooWide.map((item) => item.name),
        placed.width,
        room,
      ),
    );
  const { routes, labels, tops, height } = routeLinks(placed, room, context.measure);
  const { left, right } = extent(placed.items, labels, routes, room);
  const level: Level = { width: blocks.length === 0 ? 0 : right - left, height, nodes: [], groups: [], routes: [], labels: [] };
  for (const { item, x, row } of placed.items) {
    const block = blocks.find((each) => each === item);
    if (block === undefined) continue;
    addShifted(level, block.inside, x - item.width / 2 - left, (tops[row] ?? 0) + ((placed.heights[row] ?? 0) - item.height) / 2);
  }
  addShifted(level, { ...level, nodes: [], groups: [], routes, labels }, -left, 0);
  return level;
}

/** From left to right; as much room on both sides of the boxes when there is that much, so that frames stand evenly. */
function extent(items: readonly Placed[], labels: readonly PlacedLabel[], routes: readonly Route[], room: number) {
  const boxes = items.flatMap(({ item, x }) => [x - item.width / 2, x + item.width / 2]);
  const all = [
    ...boxes,
    ...labels.flatMap(({ x, width }) => [x, x + width]),
    ...routes.flatMap(({ points }) => points.map(({ x }) => x)),
  ];
  const middle = (Math.min(...boxes) + Math.max(...boxes)) / 2;
  const half = Math.max(middle - Math.min(...all), Math.max(...all) - middle);
  return 2 * half <= room ? { left: middle - half, right: middle + half } : { left: Math.min(...all), right: Math.max(...all) };
}

/** Boxes that stand side by side are equally high. */
function evenHeights(blocks: readonly Block[], items: readonly Placed[]): void {
  const boxes = blocks.flatMap((block) => {
    const placed = items.find(({ item }) => item === block);
    return placed === undefined || block.inside.groups.length > 0 ? [] : [{ block, row: placed.row }];
  });
  const tallest = new Map<number, number>();
  for (const { block, row } of boxes) tallest.set(row, Math.max(tallest.get(row) ?? 0, block.height));
  for (const { block, row } of boxes) stretch(block, tallest.get(row) ?? 0);
}

function stretch(block: Block, height: number): void {
  const more = height - block.height;
  const [node] = block.inside.nodes;
  if (more <= 0 || node === undefined) return;
  node.lines = node.lines.map((line) => ({ ...line, y: line.y + more / 2 }));
  for (const rect of [block, block.inside, node, ...block.anchors.values()]) rect.height = height;
}

/** A box, or a group with its inside laid out; `anchors` are the boxes and groups in it that arrows may lead to. */
function makeBlock(name: string, room: number, context: Context): Block {
  const group = context.flow.groups.find((each) => each.name === name);
  if (group !== undefined) return makeGroup(group, room, context);
  const node = context.flow.nodes.find((each) => each.name === name) as FlowNode;
  const { width, height, lines } = sizeNode(node, room, context.measure);
  const placed = { node, lines, x: 0, y: 0, width, height };
  const inside = { width, height, nodes: [placed], groups: [], routes: [], labels: [] };
  return { name, width, height, inside, anchors: new Map([[name, { x: 0, y: 0, width, height }]]) };
}

function makeGroup(group: FlowGroup, room: number, context: Context): Block {
  const side = group.role === 'pod' ? 16 : 12;
  const level = layoutLevel(group.members, room - 2 * side, context);
  const name = context.measure(group.name, 'small');
  const isEntered = context.flow.arrows.some(
    ({ from, to }) => holds(group, to.text, context) && !holds(group, from.text, context),
  );
  const width = Math.max(level.width + 2 * side, isEntered ? 2 * (name + side + 10) : name + 2 * side + 8);
  const height = level.height + GROUP_TOP + (group.role === 'pod' ? 18 : 12);
  const inside: Level = { width, height, nodes: [], groups: [{ group, x: 0, y: 0, width, height }], routes: [], labels: [] };
  addShifted(inside, level, (width - level.width) / 2, GROUP_TOP);
  const anchors = new Map<string, Rect>([
    ...inside.nodes.map((each) => [each.node.name, each] as const),
    ...inside.groups.map((each) => [each.group.name, each] as const),
  ]);
  return { name: group.name, width, height, inside, anchors };
}

function holds(group: FlowGroup, name: string, context: Context): boolean {
  const inner = context.flow.groups.filter((each) => group.members.includes(each.name));
  return group.members.includes(name) || inner.some((each) => holds(each, name, context));
}

/** Room for the name of a group; an arrow that comes in from above passes beside it. */
const GROUP_TOP = 32;

/** The arrows that join two different blocks, wherever inside of them they begin and end. */
function linksBetween(blocks: readonly Block[], arrows: readonly FlowArrow[]): ItemLink[] {
  return arrows.flatMap((arrow) => {
    const from = blocks.findIndex(({ anchors }) => anchors.has(arrow.from.text));
    const to = blocks.findIndex(({ anchors }) => anchors.has(arrow.to.text));
    const start = blocks[from]?.anchors.get(arrow.from.text);
    const end = blocks[to]?.anchors.get(arrow.to.text);
    return from === to || start === undefined || end === undefined ? [] : [{ arrow, from, to, start, end }];
  });
}

function addShifted(level: Level, inside: Level, dx: number, dy: number): void {
  level.nodes.push(...inside.nodes.map((each) => ({ ...each, x: each.x + dx, y: each.y + dy })));
  level.groups.push(...inside.groups.map((each) => ({ ...each, x: each.x + dx, y: each.y + dy })));
  level.labels.push(...inside.labels.map((each) => ({ ...each, x: each.x + dx, y: each.y + dy })));
  level.routes.push(
    ...inside.routes.map((each) => ({ ...each, points: each.points.map(({ x, y }: Point) => ({ x: x + dx, y: y + dy })) })),
  );
}

function tooWide(names: string[], width: number, room: number): Finding {
  return dataFinding(
    { start: 0, end: 1 },
    `The boxes ${list(names)} stand side by side and need ${Math.ceil(width)} units; there are ${room}.`,
    'Shorten their texts, or let fewer of them stand in one row.',
  );
}

export type Rect = { x: number; y: number; width: number; height: number };
export type PlacedLabel = Rect & { lines: string[] };
/** A part of a drawing, or all of it. */
export type Level = {
  width: number;
  height: number;
  nodes: (Rect & { node: FlowNode; lines: Line[] })[];
  groups: (Rect & { group: FlowGroup })[];
  routes: Route[];
  labels: PlacedLabel[];
};
type Block = Item & { inside: Level; anchors: Map<string, Rect> };
type Context = { flow: Flow; measure: Measure; findings: Finding[] };
