import type { Texts } from './page-texts.ts';

const base = import.meta.env.BASE_URL;

const pages = new Map<string, Promise<Texts>>();
const here = new Map<string, Texts>();

/** The text of a section whose page has been read; undefined when it has not. @param address without base */
export function textNow(address: string): string | undefined {
  const [page = '', id = ''] = address.split('#');
  return here.get(page)?.get(id);
}

/**
 * Reads the page itself: the text of the site is not sent a second time for the search, and a page whose section is found is likely the
 * next one that is opened. What cannot be read has no text.
 * @param page its address, without base
 */
export function readTexts(page: string): Promise<Texts> {
  const known = pages.get(page) ?? fetchTexts(page);
  pages.set(page, known);
  return known;
}

async function fetchTexts(page: string): Promise<Texts> {
  try {
    const response = await fetch(base + page.slice(1));
    if (!response.ok) throw new Error(`${page} answered ${response.status}`);
    const { textsOf } = await import('./page-texts.ts'); // the first results stand without it
    const texts = textsOf(new DOMParser().parseFromString(await response.text(), 'text/html'));
    here.set(page, texts);
    return texts;
  } catch {
    pages.delete(page); // offline, perhaps for a moment only
    return new Map();
  }
}
