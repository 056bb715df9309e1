import { permutations } from './order.ts';
import type { Segment } from './route.ts';

/**
 * Gives each bent segment a track of its own, 0 at the top, so that few lines cross; segments apart from each other share one.
 * @returns the number of tracks
 */
export function chooseTracks(segments: Segment[]): number {
  const bent = segments.filter(({ from, to }) => Math.abs(from - to) >= 0.5);
  if (bent.length === 0) return 0;
  let best = bent;
  let least = crossings(bent, segments);
  const orders = bent.length <= 6 ? permutations(bent) : [];
  for (const order of orders) {
    const count = crossings(order, segments);
    if (count < least) [best, least] = [order, count];
  }
  best.forEach((segment, i) => {
    const above = best.slice(0, i).filter((other) => overlaps(segment, other));
    segment.track = Math.max(-1, ...above.map(({ track }) => track)) + 1;
  });
  return Math.max(...best.map(({ track }) => track)) + 1;
}

/** How often lines cross when the bends lie in this order from the top. */
function crossings(order: readonly Segment[], all: readonly Segment[]): number {
  let count = 0;
  order.forEach((segment, i) => {
    for (const other of all) {
      if (other === segment) continue;
      const place = order.indexOf(other);
      if (place < 0 || place > i) count += within(other.from, segment) ? 1 : 0;
      if (place >= 0 && place < i) count += within(other.to, segment) ? 1 : 0;
    }
  });
  return count;
}

function within(x: number, { from, to }: Segment): boolean {
  return x > Math.min(from, to) - 1 && x < Math.max(from, to) + 1;
}

function overlaps(a: Segment, b: Segment): boolean {
  return Math.min(Math.max(a.from, a.to), Math.max(b.from, b.to)) + 4 > Math.max(Math.min(a.from, a.to), Math.min(b.from, b.to));
}
