/**
 * Centres in a row as near as they can be to where they would like to be, without coming closer than they may.
 * @param wanted the wish of each, in order
 * @param apart how far the centre of item i must be from the centre of item i - 1; the first number is not used
 * @returns the centres with the least sum of squared distances (pool adjacent violators)
 */
export function spread(wanted: readonly number[], apart: readonly number[]): number[] {
  const shift: number[] = [];
  wanted.forEach((_, i) => shift.push(i === 0 ? 0 : (shift[i - 1] ?? 0) + (apart[i] ?? 0)));
  const pools: { sum: number; count: number }[] = [];
  wanted.forEach((wish, i) => {
    pools.push({ sum: wish - (shift[i] ?? 0), count: 1 });
    for (let last = pools.length - 1; last > 0 && mean(pools[last - 1]) > mean(pools[last]); last--) {
      const top = pools.pop() as Pool;
      const below = pools[last - 1] as Pool;
      pools[last - 1] = { sum: below.sum + top.sum, count: below.count + top.count };
    }
  });
  return pools.flatMap((pool) => Array.from({ length: pool.count }, () => mean(pool))).map((value, i) => value + (shift[i] ?? 0));
}

/** Moves a row as a whole, and then squeezes its ends, so that it stands between 0 and `room`. */
export function keepInside(
  centres: readonly number[],
  widths: readonly number[],
  apart: readonly number[],
  room: number,
): number[] {
  const lowest: number[] = [];
  widths.forEach((width, i) => lowest.push(i === 0 ? width / 2 : (lowest[i - 1] ?? 0) + (apart[i] ?? 0)));
  const highest: number[] = [];
  for (let i = widths.length - 1; i >= 0; i--)
    highest[i] = i === widths.length - 1 ? room - (widths[i] ?? 0) / 2 : (highest[i + 1] ?? 0) - (apart[i + 1] ?? 0);
  return centres.map((centre, i) => Math.max(lowest[i] ?? 0, Math.min(highest[i] ?? room, centre)));
}

function mean(pool: Pool | undefined): number {
  return pool === undefined ? 0 : pool.sum / pool.count;
}

type Pool = { sum: number; count: number };
