import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addAliases, addMoved, type Forwards } from '../links/forwards.ts';
import type { LedgerLine } from '../links/ledger.ts';
import { withBase } from '../sources/content-folder.ts';

/** Lets old ids land on the pages that stand. Pages that are gone have a route of their own. */
export function writeForwards(folder: string, { within, elsewhere }: Forwards): void {
  for (const page of new Set([...within.keys(), ...elsewhere.keys()])) {
    const file = join(folder, page, 'index.html');
    if (!existsSync(file)) continue;
    const html = addAliases(readFileSync(file, 'utf8'), within.get(page) ?? []);
    const moved = (elsewhere.get(page) ?? []).map((forward) => ({ ...forward, to: withBase(forward.to) }));
    writeFileSync(file, addMoved(html, moved));
  }
}

/** `forwards.json`, which the page for what is missing reads: where each address that moved is now, both with base. */
export function writeLeads(folder: string, lines: readonly LedgerLine[]): void {
  const moved = lines.flatMap(({ address, to, retired }) =>
    to === undefined || retired ? [] : [[withBase(address), withBase(to)] as const],
  );
  writeFileSync(join(folder, 'forwards.json'), JSON.stringify(Object.fromEntries(moved)));
}
