import { sortForwards, type Forward } from '../links/forwards.ts';
import { readLedger } from '../sources/read-ledger.ts';
import { getSite } from './site.ts';

/** A published page that is gone: where it leads, and where its sections lead. */
export type MovedPage = { address: string; to: string | undefined; retired: boolean; sections: Forward[] };

/** The pages that the ledger forwards and that no note has the address of. */
export function getMovedPages(): MovedPage[] {
  const { navigation } = getSite();
  const standing = new Set(navigation.flatMap(({ address, notes }) => [address, ...notes.map((note) => note.address)]));
  const { pages, elsewhere } = sortForwards(readLedger().lines);
  return [...new Set([...pages.keys(), ...elsewhere.keys()])]
    .filter((address) => !standing.has(address))
    .map((address) => ({
      address,
      ...(pages.get(address) ?? { to: undefined, retired: true }),
      sections: elsewhere.get(address) ?? [],
    }));
}
