import { unpack, type Texts, type Titles } from '../search/pack.ts';
import { createSearch, type Search } from '../search/query.ts';

const base = import.meta.env.BASE_URL;
const asked = new Map<string, Promise<unknown>>();

/**
 * Gives the search as soon as titles and headings are there, and again when the texts are. Each part is fetched once, and
 * again only when that failed.
 * @throws when the first part cannot be loaded; without the second the first search stays
 */
export async function loadSearch(ready: (search: Search, isWhole: boolean) => void): Promise<void> {
  const texts = load<Texts>('texts');
  const titles = await load<Titles>('titles');
  // Texts that are there already need no first search without them.
  const early = await Promise.race([texts.catch(() => undefined), new Promise<undefined>((resolve) => setTimeout(resolve))]);
  if (early === undefined) ready(createSearch(unpack(titles), titles.synonyms), false);
  const all = early ?? (await texts.catch(() => undefined));
  if (all !== undefined) ready(createSearch(unpack(titles, all), titles.synonyms), true);
}

function load<T>(part: string): Promise<T> {
  const address = `${base}search/${part}.json`;
  const known = asked.get(address) ?? fetchPart(address);
  asked.set(address, known);
  known.catch(() => asked.delete(address));
  return known as Promise<T>;
}

async function fetchPart(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.json();
}
