/** A link between items of neighbouring rows. `aAt` and `bAt` say where on the item it ends: 0 left, 1 right. */
export type Tie = { a: number; b: number; aAt: number; bAt: number };

/**
 * Orders each row so that few links cross. Rows keep the order they have unless another one crosses less.
 * @param rows item indexes, from the top
 */
export function orderRows(rows: readonly number[][], links: readonly Tie[]): number[][] {
  const best = rows.map((row) => [...row]);
  for (let sweep = 0; sweep < 3; sweep++)
    best.forEach((row, i) => {
      const others = [best[i - 1] ?? [], best[i + 1] ?? []];
      best[i] = leastCrossing(row, (candidate) => countCrossings(candidate, others, links));
    });
  return best;
}

/** Rows of up to six are tried in every order; in longer ones neighbours are swapped while it helps. */
function leastCrossing(row: number[], cost: (row: number[]) => number): number[] {
  const candidates = row.length <= 6 ? permutations(row) : swaps(row);
  let best = row;
  let least = cost(row);
  for (const candidate of candidates) {
    const crossings = cost(candidate);
    if (crossings < least) [best, least] = [candidate, crossings];
  }
  return best;
}

function countCrossings(row: readonly number[], others: readonly (readonly number[])[], links: readonly Tie[]): number {
  return others.reduce((sum, other) => sum + crossingsBetween(row, other, links), 0);
}

function crossingsBetween(row: readonly number[], other: readonly number[], links: readonly Tie[]): number {
  const ends = links.flatMap(({ a, b, aAt, bAt }) => {
    const here = row.indexOf(a);
    const there = other.indexOf(b);
    if (here >= 0 && there >= 0) return [[here + aAt, there + bAt] as const];
    return row.includes(b) && other.includes(a) ? [[row.indexOf(b) + bAt, other.indexOf(a) + aAt] as const] : [];
  });
  let crossings = 0;
  ends.forEach(([a, b], i) => {
    for (const [c, d] of ends.slice(i + 1)) if ((a - c) * (b - d) < 0) crossings++;
  });
  return crossings;
}

/** Every order of the items, the given one first. */
export function permutations<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, i) => permutations(items.toSpliced(i, 1)).map((rest) => [item, ...rest]));
}

function swaps(row: readonly number[]): number[][] {
  return row.slice(1).map((_, i) => [...row.slice(0, i), row[i + 1] as number, row[i] as number, ...row.slice(i + 2)]);
}
