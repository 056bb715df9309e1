import type { Answer } from '../search/query.ts';
import { announce } from './announce.ts';
import { copy } from './copy.ts';
import { forgetSearches, keepSearch, recentSearches } from './recent-searches.ts';
import { showHits, showRecent, type Later } from './search-hits.ts';
import { answerNow, loadFor, wordsLike } from './search-index.ts';
import { make, makeDialog } from './search-markup.ts';

const base = import.meta.env.BASE_URL;
const parts = makeDialog();
const { dialog, input, list, notice, copyButton } = parts;

/** What need not follow each key waits until the reader pauses for so long, in ms. */
const PAUSE = 150;

/** So many results are painted at once, the others in the frame after. */
const AT_ONCE = 2;

let pause: ReturnType<typeof setTimeout> | undefined;
let shown: Later | undefined;
/** Whether the reader went to a result since the last letter: it stays chosen when more parts come. */
let hasMoved = false;

/** Opens the search with a query, which stands in the address as `?q=` while it is open. A query being typed goes on, another is selected. */
export function openSearch(query: string, typing = false): void {
  if (!dialog.open) dialog.showModal();
  if (query !== '' || input.value === '') input.value = query;
  if (!typing) input.select();
  update();
}

/** Shows what is known, and again each time when more has come. */
function update(): void {
  const query = input.value.trim();
  const answer = query === '' ? undefined : answerNow(query);
  if (query === '') showStart();
  else if (answer) show(answer, query);
  if (!answer || answer.missing.length > 0) void load(query);
  clearTimeout(pause);
  pause = setTimeout(() => settle(query, answer), PAUSE);
}

async function load(query: string): Promise<void> {
  try {
    if ((await loadFor(query)) && query === input.value.trim()) update();
  } catch {
    parts.say('The search could not be loaded. Without it there is the ', indexLink(), '.');
  }
}

/** What follows when the reader pauses: the address, the lines of text, the spoken count. */
function settle(query: string, answer: Answer | undefined): void {
  if (!dialog.open) return;
  showInAddress(query);
  if (!answer) return;
  shown?.contexts();
  if (answer.missing.length === 0) announce(answer.hits.length === 0 ? 'Nothing found' : plural(answer.hits.length, 'result'));
}

function showStart(): void {
  shown = undefined;
  const queries = recentSearches();
  showRecent(list, queries);
  notice.hidden = true;
  parts.count.textContent = '';
  if (queries.length > 0) parts.say(button('Forget these searches', forgetAll));
  else
    parts.say(
      'Paste an error as it stands, or type a concept, a command or a flag. Typos do no harm. Or look through the ',
      indexLink(),
      '.',
    );
  input.setAttribute('aria-expanded', String(queries.length > 0));
  choose(-1);
}

function forgetAll(): void {
  forgetSearches();
  input.focus();
  showStart();
}

function show({ hits, corrected, missing }: Answer, query: string): void {
  const chosen = hasMoved ? options()[chosenIndex()]?.getAttribute('href') : undefined;
  const now = (shown = showHits(list, hits, base, AT_ONCE));
  if (chosen != null) now.rest();
  else requestAnimationFrame(() => requestAnimationFrame(() => now === shown && now.rest()));
  choose(
    Math.max(
      0,
      options().findIndex((option) => option.getAttribute('href') === chosen),
    ),
  );
  if (list.parentElement && isScrolled) list.parentElement.scrollTop = 0;
  const pages = new Set(hits.map(({ entry }) => entry.page)).size;
  parts.count.textContent = hits.length === 0 ? '' : `${plural(hits.length, 'section')} in ${plural(pages, 'note')}`;
  notice.hidden = corrected === undefined || hits.length === 0;
  notice.replaceChildren('Showing results for ', make('b', {}, corrected ?? ''), '. Not every word is found as typed.');
  input.setAttribute('aria-expanded', String(hits.length > 0));
  if (hits.length > 0) parts.say();
  else if (missing.length === 0) sayNothing(query);
}

/** No dead end: the nearest words of the site, and the index of everything. */
function sayNothing(query: string): void {
  const words = wordsLike(query).flatMap((word) => [' ', button(word, () => ask(word))]);
  parts.say(
    `Nothing found for “${query}”.`,
    ...(words.length === 0 ? [] : [' Nearest words:', ...words, '.']),
    ' Or look it up in the ',
    indexLink(),
    '.',
  );
}

function ask(query: string): void {
  input.value = query;
  input.focus();
  update();
}

function indexLink(): HTMLElement {
  return make('a', { href: `${base}a-z/` }, 'index of everything');
}

function button(words: string, act: () => void): HTMLElement {
  const element = make('button', { type: 'button', class: 'word' }, words);
  element.addEventListener('click', act);
  return element;
}

/** Puts a query into the page's address, or takes it out. */
function showInAddress(query: string): void {
  const url = new URL(location.href);
  if (query === '') url.searchParams.delete('q');
  else url.searchParams.set('q', query);
  history.replaceState(history.state, '', url);
}

function options(): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('[role=option]')];
}

/** Marks one result as chosen, or none with -1; the focus stays in the field, as a combobox has it. */
function choose(index: number): void {
  const all = options();
  const chosen = index < 0 ? undefined : all[index % all.length];
  for (const option of all) setSelected(option, option === chosen);
  copyButton.hidden = !(chosen instanceof HTMLAnchorElement);
  copyButton.textContent = chosen?.dataset['command'] === undefined ? 'Copy the link' : 'Copy the command';
  if (chosen) input.setAttribute('aria-activedescendant', chosen.id);
  else input.removeAttribute('aria-activedescendant');
}

/** Sets it only where it changes: a set attribute is a changed one to the browser. */
function setSelected(option: HTMLElement, isChosen: boolean): void {
  if (option.ariaSelected !== String(isChosen)) option.ariaSelected = String(isChosen);
}

function move(index: number): void {
  hasMoved = true;
  shown?.rest();
  choose(index);
  options()[chosenIndex()]?.scrollIntoView({ block: 'nearest' });
}

function chosenIndex(): number {
  return options().findIndex((option) => option.getAttribute('aria-selected') === 'true');
}

/** Copies what the chosen result shows: its command, or the link to its section. */
async function copyChosen(): Promise<void> {
  const chosen = options()[chosenIndex()];
  if (!(chosen instanceof HTMLAnchorElement)) return;
  const { command } = chosen.dataset;
  const done = await copy(command ?? chosen.href);
  announce(done ? (command === undefined ? 'Link copied' : 'Command copied') : 'Could not copy');
  if (done) copyButton.textContent = 'Copied';
}

function follow(option: HTMLElement, newTab: boolean): void {
  const { query, found = '' } = option.dataset;
  if (query !== undefined) return ask(query);
  if (!(option instanceof HTMLAnchorElement)) return;
  keepSearch(input.value.trim());
  const target = new URL(option.href);
  const samePage = target.pathname === location.pathname;
  if (!samePage || newTab) target.searchParams.set('found', found);
  if (newTab) window.open(target.href, '_blank', 'noopener');
  else {
    dialog.close();
    showInAddress(''); // with another query, the browser would load the page that is here already
    location.assign(target.href);
    if (samePage)
      import('./found-words.ts').then(
        ({ markFoundWords }) => markFoundWords(found.split(' ').filter(Boolean)),
        () => undefined,
      );
  }
}

function isCopyKey(event: KeyboardEvent): boolean {
  const hasSelection = input.selectionStart !== input.selectionEnd || getSelection()?.isCollapsed === false;
  return event.key.toLowerCase() === 'c' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !hasSelection;
}

// Asking for the place, or setting it, would lay out the page at each key.
let isScrolled = false;
list.parentElement?.addEventListener('scroll', () => (isScrolled = (list.parentElement?.scrollTop ?? 0) > 0), { passive: true });

input.addEventListener('input', () => {
  hasMoved = false;
  update();
});

dialog.addEventListener('keydown', (event) => {
  const count = options().length;
  const chosen = options()[chosenIndex()];
  if (event.key === 'ArrowDown' && count > 0) move(chosenIndex() + 1);
  else if (event.key === 'ArrowUp' && count > 0) move((Math.max(chosenIndex(), 0) - 1 + count) % count);
  else if (event.key === 'Enter' && event.target === input) {
    if (chosen) follow(chosen, event.ctrlKey || event.metaKey);
  } else if (isCopyKey(event)) void copyChosen();
  else return;
  event.preventDefault();
});

list.addEventListener('click', (event) => {
  const option = event.target instanceof Element ? event.target.closest<HTMLElement>('[role=option]') : null;
  if (!option || event.shiftKey) return;
  event.preventDefault();
  follow(option, event.ctrlKey || event.metaKey);
});
copyButton.addEventListener('click', () => void copyChosen());

/** A click on the veil closes, as Escape does. */
dialog.addEventListener('click', (event) => {
  if (event.target === dialog) dialog.close();
});
dialog.addEventListener('close', () => {
  clearTimeout(pause);
  showInAddress('');
});

function plural(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
