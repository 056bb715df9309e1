/**
 * The row of each item, from 0: below everything that leads to it. An arrow that would close a circle does not count. What only
 * leads on stands right above the first thing it leads to.
 * @param links pairs of item indexes, the first above the second
 */
export function rankItems(count: number, links: readonly Pair[]): number[] {
  const kept = withoutCircles(count, links);
  const rank = Array.from({ length: count }, () => 0);
  for (let round = 0; round < count; round++)
    for (const [from, to] of kept) rank[to] = Math.max(rank[to] ?? 0, (rank[from] ?? 0) + 1);
  for (let item = count - 1; item >= 0; item--) {
    const below = kept.filter(([from]) => from === item).map(([, to]) => rank[to] ?? 0);
    const hasAbove = kept.some(([, to]) => to === item);
    if (!hasAbove && below.length > 0) rank[item] = Math.min(...below) - 1;
  }
  return rank;
}

/** The links without those that lead back to an item on the way to them. */
function withoutCircles(count: number, links: readonly Pair[]): Pair[] {
  const kept: Pair[] = [];
  for (const link of links) if (!leadsTo(link[1], link[0], kept, count)) kept.push(link);
  return kept;
}

function leadsTo(from: number, to: number, links: readonly Pair[], steps: number): boolean {
  if (from === to) return true;
  return steps > 0 && links.some(([a, b]) => a === from && leadsTo(b, to, links, steps - 1));
}

export type Pair = readonly [number, number];
