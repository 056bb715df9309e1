import { BLOCKS, SKIPPED, TITLES } from '../built/page-text.ts';

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
    const title = node instanceof Element && isTitle(node) ? node : undefined;
    if (title === undefined && node instanceof Text) text += node.data;
    if (title !== undefined && title.localName !== 'h1') {
      texts.set(id, tidy(text));
      [id, text] = [title.id, ''];
    }
    node = title ? nextOutside(walker) : walker.nextNode();
  }
  return texts.set(id, tidy(text));
}

/** The page's own title stands above its texts. */
function isTitle(element: Element): boolean {
  return element.localName === 'h1' || (element.id !== '' && element.matches(TITLES));
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
