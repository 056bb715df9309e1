import type { Piece } from '../search/excerpt.ts';
import { contextOf, type Hit } from '../search/hit.ts';
import type { Entry } from '../search/record.ts';
import { make } from './search-markup.ts';
import { readTexts, textNow } from './search-texts.ts';

/** What follows when there is time: the results after the first ones, and the lines of text whose pages must be read. */
export type Later = { rest: () => void; contexts: () => void };

/** One result in the list. `shows`: what it shows, as text, so that what stays the same from key to key is not made again. */
type Row = { element: HTMLAnchorElement; hit: Hit; shows: string };

/** The rows in the list by their address, and the groups by their note. */
const rows = new Map<string, Row>();
const groups = new Map<string, HTMLElement>();
/** Rows and groups made so far: each has an id of its own. */
let made = 0;

/**
 * Fills the list with hits, grouped by note in the order of their best hit. The first so many are put in front at once. Below them the
 * results of the query before stay until the others follow: the list does not flicker, and little of it is laid out anew.
 */
export function showHits(list: HTMLElement, hits: readonly Hit[], base: string, first: number): Later {
  const front = hits.slice(0, first);
  let isWhole = front.length === hits.length;
  arrange(list, front, base, isWhole);
  return {
    rest: () => {
      if (!isWhole) arrange(list, hits, base, true);
      isWhole = true;
    },
    contexts: () => hits.forEach(readContext),
  };
}

/** Fills a line that is still empty, once its page has come. */
function readContext(hit: Hit): void {
  const { address } = hit.entry;
  if (hit.shown().command !== undefined || textNow(address) !== undefined) return;
  void readTexts(address.replace(/#.*$/, '')).then(() => {
    const row = rows.get(address);
    if (row?.hit === hit) fill(row);
  });
}

/** Fills the list with earlier queries, each to be chosen like a hit. */
export function showRecent(list: HTMLElement, queries: readonly string[]): void {
  arrange(list, [], '', true);
  if (queries.length === 0) return;
  const group = makeGroup('Recent searches on this device');
  for (const query of queries)
    group.append(make('div', { ...OPTION, ...nextId(), 'data-query': query }, make('strong', {}, query)));
  list.append(group);
}

/** Puts hits in front, each below the name of its note, and moves none that stands where it belongs. @param only drop all others */
function arrange(list: HTMLElement, hits: readonly Hit[], base: string, only: boolean): void {
  const notes = new Map<HTMLElement, Element[]>();
  for (const hit of hits) {
    const group = groupOf(hit.entry);
    notes.set(group, [...(notes.get(group) ?? [...group.children].slice(0, 1)), rowOf(hit, base).element]);
  }
  setChildren(list, [...notes.keys()], only);
  for (const [group, children] of notes) setChildren(group, children, only);
  if (only) forget();
}

function setChildren(parent: Element, wanted: readonly Element[], only: boolean): void {
  if (only) for (const child of [...parent.children]) if (!wanted.includes(child)) child.remove();
  wanted.forEach((child, at) => {
    const there = parent.children[at] ?? null;
    if (there !== child) parent.insertBefore(child, there);
  });
}

/** Forgets what is no longer in the list. */
function forget(): void {
  for (const [address, { element }] of rows) if (!element.isConnected) rows.delete(address);
  for (const [page, group] of groups) if (!group.isConnected) groups.delete(page);
}

function groupOf({ page, section }: Entry): HTMLElement {
  const group = groups.get(page) ?? makeGroup(page, make('span', {}, ` in ${section}`));
  groups.set(page, group);
  return group;
}

function makeGroup(...name: (Node | string)[]): HTMLElement {
  const heading = make('div', { class: 'group-name', id: `search-group-${made++}` }, ...name);
  return make('div', { role: 'group', 'aria-labelledby': heading.id }, heading);
}

/** The row of a section, filled with what is found in it now. */
function rowOf(hit: Hit, base: string): Row {
  const { address } = hit.entry;
  const known = rows.get(address);
  const element = known?.element ?? make('a', { ...OPTION, ...nextId(), tabindex: '-1', href: base + address.slice(1) });
  const row = { element, hit, shows: known?.shows ?? '' };
  rows.set(address, row);
  fill(row);
  return row;
}

function fill(row: Row): void {
  const { heading, command, why, found } = row.hit.shown();
  const context = contextOf(row.hit.shown(), textNow(row.hit.entry.address) ?? '');
  const shows = JSON.stringify([heading, why, command, context, found]);
  if (shows === row.shows) return;
  row.shows = shows;
  const { element } = row;
  element.dataset['found'] = found.join(' ');
  if (command === undefined) delete element.dataset['command'];
  else element.dataset['command'] = command;
  element.replaceChildren(
    make('strong', {}, ...show(heading)),
    make('span', { class: 'why' }, why),
    make(command === undefined ? 'span' : 'code', { class: 'context' }, ...show(context)),
  );
}

const OPTION = { class: 'hit', role: 'option', 'aria-selected': 'false' };

function nextId(): { id: string } {
  return { id: `search-hit-${made++}` };
}

function show(pieces: readonly Piece[]): Node[] {
  return pieces.map(({ text, found }) => (found ? make('mark', {}, text) : document.createTextNode(text)));
}
