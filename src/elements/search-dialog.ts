import { createSearch, type Hit, type Search } from '../search/query.ts';
import type { SearchRecord } from '../search/record.ts';
import { announce } from './announce.ts';
import { makeDialog } from './search-markup.ts';
import { showHits } from './search-hits.ts';

const base = import.meta.env.BASE_URL;
const parts = makeDialog(base);
const { dialog, input, list } = parts;

let search: Promise<Search> | undefined;
let before = location.href;

/** Opens the search with a query, which stands in the address as `?q=` while it is open. A query being typed goes on, another is selected. */
export function openSearch(query: string, typing = false): void {
  if (!dialog.open) {
    before = location.href.replace(/[?&]q=[^&#]*/, '');
    dialog.showModal();
  }
  if (query !== '' || input.value === '') input.value = query;
  if (!typing) input.select();
  void update();
}

/** The index is fetched once, and again only when that failed. */
function load(): Promise<Search> {
  search ??= fetch(`${base}search.json`)
    .then((response) => {
      if (!response.ok) throw new Error(`search.json answered ${response.status}`);
      return response.json() as Promise<SearchRecord[]>;
    })
    .then(createSearch)
    .catch((error: unknown) => {
      search = undefined;
      throw error;
    });
  return search;
}

async function update(): Promise<void> {
  const query = input.value.trim();
  try {
    const ask = await load();
    if (query === input.value.trim()) show(query === '' ? [] : ask(query), query);
  } catch {
    parts.say('The search could not be loaded. The index of everything works without it.', true);
  }
}

function show(hits: Hit[], query: string): void {
  showHits(list, hits, base);
  choose(0);
  const pages = new Set(hits.map(({ record }) => record.page)).size;
  parts.count.textContent = hits.length === 0 ? '' : `${plural(hits.length, 'section')} in ${plural(pages, 'note')}`;
  parts.say(
    query !== '' && hits.length === 0 ? `Nothing found for “${query}”. Try fewer or other words, or look it up in the` : '',
    query !== '' && hits.length === 0,
  );
  input.setAttribute('aria-expanded', String(hits.length > 0));
  history.replaceState(history.state, '', query === '' ? before : withQuery(query));
  if (query !== '') announce(hits.length === 0 ? 'Nothing found' : plural(hits.length, 'result'));
}

function withQuery(query: string): string {
  const url = new URL(before);
  url.searchParams.set('q', query);
  return url.href;
}

function options(): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('[role=option]')];
}

/** Marks one result as chosen; the focus stays in the field, as a combobox has it. */
function choose(index: number): void {
  const all = options();
  const chosen = all.at(all.length === 0 ? 0 : index % all.length);
  for (const option of all) option.setAttribute('aria-selected', String(option === chosen));
  if (chosen) {
    input.setAttribute('aria-activedescendant', chosen.id);
    chosen.scrollIntoView({ block: 'nearest' });
  } else input.removeAttribute('aria-activedescendant');
}

function chosenIndex(): number {
  return options().findIndex((option) => option.getAttribute('aria-selected') === 'true');
}

input.addEventListener('input', () => void update());

dialog.addEventListener('keydown', (event) => {
  if (event.key === 'ArrowDown') choose(chosenIndex() + 1);
  else if (event.key === 'ArrowUp') choose(chosenIndex() - 1);
  else if (event.key === 'Enter' && event.target === input) {
    const link = options()[chosenIndex()];
    if (link instanceof HTMLAnchorElement) follow(link, event.ctrlKey || event.metaKey);
  } else return;
  event.preventDefault();
});

/** Goes to the result; within this page the dialog only has to close. */
function follow(link: HTMLAnchorElement, newTab: boolean): void {
  if (newTab) window.open(link.href, '_blank', 'noopener');
  else {
    dialog.close();
    location.assign(link.href);
  }
}

list.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  follow(link, false);
});

/** A click on the veil closes, as Escape does. */
dialog.addEventListener('click', (event) => {
  if (event.target === dialog) dialog.close();
});
dialog.addEventListener('close', () => history.replaceState(history.state, '', before));

function plural(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
