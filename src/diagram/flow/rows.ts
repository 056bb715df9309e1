import type { Rect } from './layout.ts';
import type { FlowArrow } from './model.ts';
import { orderRows, type Tie } from './order.ts';
import { keepInside, spread } from './place.ts';
import { rankItems } from './rank.ts';

/** What stands in a row: a box or a group; a lane for an arrow that passes the row has no name and no size. */
export type Item = { name: string; width: number; height: number };

/** An arrow between two items. `start` and `end` are the boxes that it joins, from the top left corner of their items. */
export type ItemLink = { arrow: FlowArrow; from: number; to: number; start: Rect; end: Rect };

export type Rows = {
  items: Placed[];
  ways: Way[];
  heights: number[];
  width: number;
  tooWide: Item[] | undefined;
};
/** `x` is the centre. */
export type Placed = { item: Item; x: number; row: number };

/** A link with the placed items that it visits, from above to below; `turned` when the link itself leads from below to above. */
export type Way = { link: ItemLink; turned: boolean; chain: Placed[] };

/** Items without arrows: side by side as far as there is room, then in further rows. */
export function packRows(items: readonly Item[], room: number): Rows {
  const gap = chooseGap([items], room);
  const rows: Item[][] = [[]];
  for (const item of items) {
    const row = rows.at(-1) as Item[];
    if (row.length > 0 && rowWidth([...row, item], gap) > room) rows.push([item]);
    else row.push(item);
  }
  const widest = Math.max(0, ...rows.map((row) => rowWidth(row, gap)));
  const placed = rows.flatMap((row, i) => centred(row, widest, gap).map((x, k) => ({ item: row[k] as Item, x, row: i })));
  return {
    items: placed,
    ways: [],
    heights: heightsOf(rows),
    width: widest,
    tooWide: rows.find((row) => rowWidth(row, gap) > room),
  };
}

/** Items in rows by their arrows, each as near above and below its neighbours as the row allows. */
export function arrangeRows(items: readonly Item[], links: readonly ItemLink[], room: number): Rows {
  const ranks = rankItems(
    items.length,
    links.map(({ from, to }) => [from, to] as const),
  );
  const all = items.map((item, i) => ({ item, rank: ranks[i] ?? 0 }));
  const chains = links.map((link) => chainOf(link, ranks, all));
  const count = Math.max(...ranks) + 1;
  const rows = Array.from({ length: count }, (_, row) => all.flatMap(({ rank }, i) => (rank === row ? [i] : [])));
  const ties = chains.flatMap((chain, i) =>
    tiesOf(
      chain,
      links[i] as ItemLink,
      all.map(({ item }) => item),
    ),
  );
  const ordered = orderRows(rows, ties);
  const rowsOfItems = ordered.map((row) => row.map((i) => all[i]?.item as Item));
  const labelled = new Set(
    links.flatMap(({ arrow, from, to }) => (arrow.label === '' ? [] : [Math.max(ranks[from] ?? 0, ranks[to] ?? 0)])),
  );
  const gaps = rowsOfItems.map((row, i) => chooseGap([row], room, labelled.has(i) ? ROOMY : GAPS));
  const centres = placeRows(
    ordered,
    all.map(({ item }) => item),
    ties,
    room,
    gaps,
  );
  const placed = all.map(({ item, rank }, i) => ({ item, x: centres[i] ?? 0, row: rank }));
  return {
    items: placed,
    ways: links.map((link, i) => wayOf(link, chains[i] ?? [], placed)),
    heights: heightsOf(rowsOfItems),
    width: Math.max(...rowsOfItems.map((row, i) => rowWidth(row, gaps[i] ?? 0))),
    tooWide: rowsOfItems.find((row, i) => rowWidth(row, gaps[i] ?? 0) > room)?.filter(({ name }) => name !== ''),
  };
}

/** The items on the way of a link, top first; adds a lane to each row that it passes. A link against the rows is turned. */
function chainOf({ from, to }: ItemLink, ranks: readonly number[], all: { item: Item; rank: number }[]): number[] {
  const [top, bottom] = (ranks[from] ?? 0) <= (ranks[to] ?? 0) ? [from, to] : [to, from];
  const chain = [top];
  for (let row = (ranks[top] ?? 0) + 1; row < (ranks[bottom] ?? 0); row++) {
    chain.push(all.length);
    all.push({ item: { name: '', width: 0, height: 0 }, rank: row });
  }
  return [...chain, bottom];
}

function wayOf(link: ItemLink, chain: readonly number[], placed: readonly Placed[]): Way {
  return { link, turned: chain[0] !== link.from, chain: chain.map((i) => placed[i] as Placed) };
}

function placeRows(rows: number[][], items: Item[], ties: readonly Tie[], room: number, gaps: readonly number[]): number[] {
  const widest = Math.max(
    ...rows.map((row, r) =>
      rowWidth(
        row.map((i) => items[i] as Item),
        gaps[r] ?? 0,
      ),
    ),
  );
  const width = Math.min(room, Math.max(widest, room * 0.55));
  const x: number[] = [];
  rows.forEach((row, r) => {
    const centres = centred(
      row.map((i) => items[i] as Item),
      width,
      gaps[r] ?? 0,
    );
    row.forEach((i, k) => (x[i] = centres[k] ?? 0));
  });
  for (let sweep = 0; sweep < 12; sweep++)
    for (const row of sweep % 2 === 0 ? rows : rows.toReversed()) {
      const gap = gaps[rows.indexOf(row)] ?? 0;
      const wanted = row.map((i) => wish(i, ties, items, x));
      const widths = row.map((i) => items[i]?.width ?? 0);
      const apart = row.map((i, k) => (k === 0 ? 0 : distance(items[row[k - 1] as number] as Item, items[i] as Item, gap)));
      const centres = keepInside(spread(wanted, apart), widths, apart, width);
      row.forEach((i, k) => (x[i] = centres[k] ?? 0));
    }
  return x;
}

/** Neighbours on a link, and where on them the link ends. */
function tiesOf(chain: readonly number[], { start, end, from }: ItemLink, items: readonly Item[]): Tie[] {
  const at = (i: number) => {
    const width = items[i]?.width ?? 0;
    if (width === 0) return 0.5;
    const box = i === from ? start : end;
    return (box.x + box.width / 2) / width;
  };
  return chain.slice(1).map((b, i) => ({ a: chain[i] as number, b, aAt: at(chain[i] as number), bAt: at(b) }));
}

/** Where an item would like its centre to be: straight above or below its neighbours, on the average. */
function wish(item: number, ties: readonly Tie[], items: readonly Item[], x: readonly number[]): number {
  const shift = (i: number, at: number) => (at - 0.5) * (items[i]?.width ?? 0);
  let sum = 0;
  let weights = 0;
  for (const tie of ties) {
    if (tie.a !== item && tie.b !== item) continue;
    const [here, there, hereAt, thereAt] = tie.a === item ? [tie.a, tie.b, tie.aAt, tie.bAt] : [tie.b, tie.a, tie.bAt, tie.aAt];
    const weight = isOnly(tie, ties) ? ONLY : 1;
    sum += weight * ((x[there] ?? 0) + shift(there, thereAt) - shift(here, hereAt));
    weights += weight;
  }
  return weights === 0 ? (x[item] ?? 0) : sum / weights;
}

/** A link that is alone on both of its ends is to be straight. */
function isOnly(tie: Tie, ties: readonly Tie[]): boolean {
  return ties.every((other) => other === tie || (other.a !== tie.a && other.b !== tie.b));
}

const ONLY = 40;

/** The widest gap between boxes with which every row fits, or the narrowest. */
function chooseGap(rows: readonly (readonly Item[])[], room: number, gaps: readonly number[] = GAPS): number {
  return gaps.find((gap) => rows.every((row) => rowWidth(row, gap) <= room)) ?? (gaps.at(-1) as number);
}

const GAPS = [16, 14, 12, 10, 8];
/** Above boxes whose arrows have labels. */
const ROOMY = [56, 48, 40, 32, 24, ...GAPS];

function rowWidth(row: readonly Item[], gap: number): number {
  return row.reduce((sum, item) => sum + item.width, 0) + Math.max(0, row.length - 1) * gap;
}

function centred(row: readonly Item[], width: number, gap: number): number[] {
  let left = (width - rowWidth(row, gap)) / 2 - gap;
  return row.map((item) => {
    const x = left + gap + item.width / 2;
    left += gap + item.width;
    return x;
  });
}

function distance(a: Item, b: Item, gap: number): number {
  return (a.width + b.width) / 2 + gap;
}

function heightsOf(rows: readonly (readonly Item[])[]): number[] {
  return rows.map((row) => Math.max(0, ...row.map(({ height }) => height)));
}
