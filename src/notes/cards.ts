import { curlApostrophes } from '../prose/apostrophes.ts';
import { getSharePages } from './share-pages.ts';
import { getSite } from './site.ts';

/** What a page's links show of it: its words, and by id the title and first words of each section. */
export type PageCards = { title: string; lead: string; sections: Record<string, [string, string]> };

/** The words of every section and note, by address. */
export function getCards(): Map<string, PageCards> {
  const cards = new Map<string, PageCards>();
  for (const { address, title, text, notes } of getSite().navigation) {
    cards.set(address, { title, lead: text, sections: {} });
    for (const note of notes)
      cards.set(note.address, { title: curlApostrophes(note.title), lead: asRead(note.lead), sections: {} });
  }
  for (const { id, address, title, description } of getSharePages()) {
    const [page = '', own] = address.split('#');
    const card = cards.get(page);
    if (card && own === id) card.sections[id] = [title, description];
  }
  return cards;
}

function asRead(text: string): string {
  return curlApostrophes(text.replaceAll('`', ''));
}
