import type { Piece } from '../search/excerpt.ts';
import { contextOf, type Hit } from '../search/hit.ts';
import { make } from './search-markup.ts';
import { readTexts, textNow } from './search-texts.ts';

/** Fills the list with the hits, grouped by note in the order of their best hit. */
export function showHits(list: HTMLElement, hits: readonly Hit[], base: string): void {
  const groups = Map.groupBy(hits, ({ entry }) => entry.page);
  let count = 0;
  list.replaceChildren(
    ...[...groups].map(([page, own], index) =>
      group(
        index,
        [page, make('span', {}, ` in ${own[0]?.entry.section ?? ''}`)],
        own.map((hit) => showHit(hit, `search-hit-${count++}`, base)),
      ),
    ),
  );
}

/** Fills the lines of text that are still empty, as their pages come. */
export function showContexts(list: HTMLElement, hits: readonly Hit[]): void {
  const lines = [...list.querySelectorAll('.context')];
  hits.forEach((hit, at) => {
    const line = lines[at];
    if (hit.command !== undefined || textNow(hit.entry.address) !== undefined) return;
    void readTexts(hit.entry.address.replace(/#.*$/, '')).then(() => {
      if (line?.isConnected === true) line.replaceChildren(...show(contextOf(hit, textNow(hit.entry.address) ?? '')));
    });
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
