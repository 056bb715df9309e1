import { sortForwards } from '../links/forwards.ts';
import { readLedger } from '../sources/read-ledger.ts';
import { listRows } from './listed-rows.ts';
import { makeSharePages, type SharePage } from './share.ts';
import { getSite } from './site.ts';

export type { SharePage } from './share.ts';

/** The share pages of the whole site. */
export function getSharePages(): SharePage[] {
  const { content, fields, navigation } = getSite();
  const published = new Set(navigation.flatMap(({ notes }) => notes.map(({ address }) => address)));
  const notes = content.notes.filter(({ address }) => published.has(address));
  const glossary = { terms: content.glossary, page: fields.glossary };
  return makeSharePages(notes, glossary, sortForwards(readLedger().lines), listRows());
}
