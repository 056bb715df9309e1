const base = import.meta.env.BASE_URL;

/** What readers do not read as a page's text: controls, pictures, remarks beside it. */
const SKIPPED = 'script, style, svg, nav, copy-button, button, template, .hash, .remark, .tool, .related, .parts';
const TITLES = 'h1, h2[id], h3[id], h4[id], dt[id]';
const BLOCKS = 'p, li, tr, td, th, dd, div, pre, figcaption, samp, summary, h1, h2, h3, h4, dt, b, .command';

/** The text of each section of a page, by id; the page's opening has an empty one. */
type Texts = ReadonlyMap<string, string>;
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
    const texts = textsOf(new DOMParser().parseFromString(await response.text(), 'text/html'));
    here.set(page, texts);
    return texts;
  } catch {
    pages.delete(page); // offline, perhaps for a moment only
    return new Map();
  }
}

function textsOf(page: Document): Texts {
  const main = page.querySelector('main');
  const texts = new Map<string, string>();
  if (!main) return texts;
  for (const element of main.querySelectorAll(SKIPPED)) element.remove();
  for (const element of main.querySelectorAll(BLOCKS)) element.append(' ');
  let [id, text] = ['', ''];
  const walker = page.createTreeWalker(main, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node;) {
    const title = node instanceof Element && node.matches(TITLES) ? node : undefined;
    if (title === undefined && node instanceof Text) text += node.data;
    if (title !== undefined && title.id !== '' && title.localName !== 'h1') {
      texts.set(id, tidy(text));
      [id, text] = [title.id, ''];
    }
    node = title ? nextOutside(walker) : walker.nextNode();
  }
  return texts.set(id, tidy(text));
}

function nextOutside(walker: TreeWalker): Node | null {
  const next = walker.nextSibling();
  if (next) return next;
  while (walker.parentNode()) {
    const other = walker.nextSibling();
    if (other) return other;
  }
  return null;
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
