import type { PodModel, Volume } from './model.ts';

/**
 * The mounted volumes in the order of their rails from inside, which is that of their trays from above: as declared, unless
 * neighbours cross fewer mounts the other way round.
 */
export function orderRails({ volumes, containers }: PodModel): Volume[] {
  const mounts = containers.flatMap((container) => container.mounts.map(({ volume }) => volume));
  const names = new Set<string>();
  const order = volumes.filter(({ name }) => mounts.includes(name) && !names.has(name) && names.add(name));
  for (let sweep = 0; sweep < order.length; sweep++) {
    let changed = false;
    for (let i = 1; i < order.length; i++) {
      const [a, b] = [order[i - 1] as Volume, order[i] as Volume];
      if (crossings(b.name, a.name, mounts) >= crossings(a.name, b.name, mounts)) continue;
      [order[i - 1], order[i]] = [b, a];
      changed = true;
    }
    if (!changed) break;
  }
  return order;
}

/** How many mounts of the outer rail pass the inner one, which runs from its first mount down to its tray. */
function crossings(inner: string, outer: string, mounts: readonly string[]): number {
  const start = mounts.indexOf(inner);
  return mounts.filter((name, i) => name === outer && i > start).length;
}
