/** What readers do not read as a page's text: controls, pictures, remarks beside it. */
const SKIPPED = 'script, style, svg, nav, copy-button, button, template, .hash, .remark, .tool, .related, .parts';
const TITLES = 'h1, h2[id], h3[id], h4[id], dt[id]';
const BLOCKS = 'p, li, tr, td, th, dd, div, pre, figcaption, samp, summary, h1, h2, h3, h4, dt, b, .command';

/** The text of each section of a page, by id; the page's opening has an empty one. */
export type Texts = ReadonlyMap<string, string>;

/** Takes the texts out of a page, which is changed by it. */
export function textsOf(page: Document): Texts {
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
