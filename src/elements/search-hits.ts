import type { Piece } from '../search/excerpt.ts';
import { contextOf, type Hit } from '../search/hit.ts';
import { make } from './search-markup.ts';
import { readTexts, textNow } from './search-texts.ts';

/** What follows when there is time: the results after the first ones, and the lines of text whose pages must be read. */
export type Shown = { rest: () => void; contexts: () => void };

/** Fills the list with the first so many hits, grouped by note in the order of their best hit. */
export function showHits(list: HTMLElement, hits: readonly Hit[], base: string, first: number): Shown {
  const groups = new Map<string, HTMLElement>();
  const options: HTMLElement[] = [];
  const add = (hit: Hit): void => {
    const { page, section } = hit.entry;
    const own = groups.get(page) ?? group(groups.size, [page, make('span', {}, ` in ${section}`)], []);
    groups.set(page, own);
    own.append(showHit(hit, `search-hit-${options.length}`, base));
    options.push(own.lastElementChild as HTMLElement);
  };
  hits.slice(0, first).forEach(add);
  list.replaceChildren(...groups.values());
  return {
    rest: () => {
      hits.slice(options.length).forEach(add);
      list.append(...[...groups.values()].filter((own) => own.parentElement === null));
    },
    contexts: () => hits.forEach((hit, at) => showContext(hit, options[at]?.querySelector('.context'))),
  };
}

/** Fills a line that is still empty, once its page has come. */
function showContext(hit: Hit, line: Element | null | undefined): void {
  const { address } = hit.entry;
  if (hit.command !== undefined || !line || textNow(address) !== undefined) return;
  void readTexts(address.replace(/#.*$/, '')).then(() => {
    if (line.isConnected) line.replaceChildren(...show(contextOf(hit, textNow(address) ?? '')));
  });
}

/** Fills the list with earlier queries, each to be chosen like a hit. */
export function showRecent(list: HTMLElement, queries: readonly string[]): void {
  const options = queries.map((query, at) =>
    make(
      'div',
      { class: 'hit', id: `search-hit-${at}`, role: 'option', 'aria-selected': 'false', 'data-query': query },
      make('strong', {}, query),
    ),
  );
  list.replaceChildren(...(options.length === 0 ? [] : [group(0, ['Recent searches on this device'], options)]));
}

function group(index: number, name: (Node | string)[], options: HTMLElement[]): HTMLElement {
  const heading = make('div', { class: 'group-name', id: `search-group-${index}` }, ...name);
  return make('div', { role: 'group', 'aria-labelledby': heading.id }, heading, ...options);
}

function showHit(hit: Hit, id: string, base: string): HTMLElement {
  const { entry, heading, command, why, found } = hit;
  const context = contextOf(hit, textNow(entry.address) ?? '');
  return make(
    'a',
    {
      ...{ class: 'hit', id, role: 'option', 'aria-selected': 'false', tabindex: '-1' },
      ...{ href: base + entry.address.slice(1), 'data-found': found.join(' ') },
      ...(command === undefined ? {} : { 'data-command': command }),
    },
    make('strong', {}, ...show(heading)),
    make('span', { class: 'why' }, why),
    make(command === undefined ? 'span' : 'code', { class: 'context' }, ...show(context)),
  );
}

function show(pieces: readonly Piece[]): Node[] {
  return pieces.map(({ text, found }) => (found ? make('mark', {}, text) : document.createTextNode(text)));
}
