import { keepAt } from './float.ts';
import { idOf } from './fragment.ts';

const OPEN_AFTER = 350; // ms of rest on a link: longer than on a part, since a text is full of links
const CLOSE_AFTER = 250; // ms to reach the card (WCAG 1.4.13)
const BASE = import.meta.env.BASE_URL;

/** What a page says of itself and its sections: `card.json` beside it. A section has its title and its first words. */
type PageCards = { title: string; lead: string; sections: Record<string, [string, string]> };

const card = document.createElement('div');
card.id = 'link-card';
card.popover = 'manual';
card.className = 'popover card';
card.setAttribute('role', 'tooltip');
(document.querySelector('main') ?? document.body).append(card);
const keep = keepAt(card);

/** The link whose card shows or is about to; there is one card. */
let at: HTMLAnchorElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
const asked = new Map<string, Promise<PageCards | undefined>>();

card.addEventListener('pointerenter', () => clearTimeout(timer));
card.addEventListener('pointerleave', closeSoon);
document.addEventListener('keydown', ({ key }) => key === 'Escape' && close());
document.addEventListener('pointerdown', ({ target }) => (target instanceof Node && card.contains(target)) || close());

/** Shows where a link leads, when pointer or focus rest on it. */
export function openCard(link: HTMLAnchorElement): void {
  clearTimeout(timer);
  // Also where its card shows: whoever left and came back leaves again.
  for (const leave of ['pointerleave', 'blur']) link.addEventListener(leave, closeSoon, { once: true });
  if (link === at) return;
  const cards = cardsOf(link);
  timer = setTimeout(() => void cards.then((page) => page && isWanted(link) && show(link, page)), OPEN_AFTER);
}

/** While the words were on their way, the reader may have gone on. */
function isWanted(link: HTMLAnchorElement): boolean {
  return link.matches(':hover, :focus-visible');
}

function show(link: HTMLAnchorElement, page: PageCards): void {
  const id = idOf(link);
  const section = Object.hasOwn(page.sections, id) ? page.sections[id] : undefined;
  if (link.hash !== '' && section === undefined) return;
  close();
  const [title, text] = section ?? [page.title, page.lead];
  card.replaceChildren(...(section ? [element('small', page.title)] : []), element('b', title), element('p', text));
  at = link;
  link.dataset['open'] = '';
  link.setAttribute('aria-describedby', card.id);
  card.showPopover();
  keep(link);
}

function close(): void {
  clearTimeout(timer);
  if (!at) return;
  delete at.dataset['open'];
  at.removeAttribute('aria-describedby');
  at = undefined;
  keep(undefined);
  card.hidePopover();
}

function closeSoon(): void {
  clearTimeout(timer);
  timer = setTimeout(close, CLOSE_AFTER);
}

/** The words of a page, fetched once; again only when that failed. Pages that are lists of everything have none. */
function cardsOf({ pathname }: HTMLAnchorElement): Promise<PageCards | undefined> {
  if (!/^([a-z0-9-]+\/){1,2}$/.test(pathname.slice(BASE.length)) || /\/(a-z|notices)\/$/.test(pathname))
    return Promise.resolve(undefined);
  const known = asked.get(pathname) ?? fetchCards(pathname);
  asked.set(pathname, known);
  known.catch(() => asked.delete(pathname));
  return known.catch(() => undefined);
}

async function fetchCards(pathname: string): Promise<PageCards> {
  const response = await fetch(`${pathname}card.json`);
  if (!response.ok) throw new Error(`${pathname}card.json answered ${response.status}`);
  return response.json() as Promise<PageCards>;
}

function element(tag: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}
