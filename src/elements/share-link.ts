import { announce } from './announce.ts';
import { copy } from './copy.ts';
import { cutMarkdown } from './cut-markdown.ts';
import { keepAt } from './float.ts';

const SHOWN = 6000; // ms that the menu stands when nobody goes to it
const BASE = import.meta.env.BASE_URL;

/** What a sign stands for. `own` is its own address; `share` the one whose page a chat can show. */
type Shared = { id: string; title: string; own: string; share: string; what: string };

/** The menu that stands at a sign after its link is copied; it is in the page only while it shows. */
const menu = document.createElement('div');
menu.popover = 'manual';
menu.className = 'popover share';
menu.setAttribute('role', 'group');
const keep = keepAt(menu);

let at: HTMLAnchorElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

document.addEventListener('pointerdown', ({ target }) => isAtMenu(target) || close());
document.addEventListener('keydown', ({ key }) => key === 'Escape' && close(true));
document.addEventListener('focusin', ({ target }) => isAtMenu(target) || close());
menu.addEventListener('pointerenter', stay);
menu.addEventListener('focusin', stay);
menu.addEventListener('pointerleave', leaveSoon);

/**
 * Copies the link of what a sign stands for, or offers it to the phone's share sheet; then shows what else can be copied.
 * In a chat the share address shows the very section; the address bar has the section's own.
 */
export async function shareLink(sign: HTMLAnchorElement): Promise<void> {
  const shared = read(sign);
  const title = `${shared.title} · ${pageTitle()}`;
  if (matchMedia('(pointer: coarse)').matches && 'share' in navigator) {
    // Dismissed or refused: the menu has the link too.
    const sent = await navigator.share({ title, url: shared.share }).then(
      () => true,
      () => false,
    );
    show(sign, shared, sent ? 'Link shared' : 'Copy', true);
    return;
  }
  const done = await copy(shared.share);
  show(sign, shared, done ? 'Link copied' : 'The link is in the address bar', !done);
  say(done ? '✓ Link copied' : 'The link is in the address bar');
}

function read(sign: HTMLAnchorElement): Shared {
  const id = sign.hash.slice(1);
  const heading = sign.closest('.heading')?.querySelector('h2, h3, h4');
  const entry = sign.closest('dt');
  const title = heading?.textContent.trim() ?? (entry ? wordsBefore(sign, entry) : sign.textContent.trim());
  const own = location.origin + location.pathname + sign.hash;
  // Every page has its sources: they have no share page.
  const share = id === 'sources' ? own : new URL(`${BASE}s/${id}/`, location.href).href;
  const what = heading ? 'Section' : entry ? 'Entry' : 'Block';
  return { id, title, own, share, what };
}

/** The words of an entry in front of its sign. Behind it stands its menu, once that is open. */
function wordsBefore(sign: Element, entry: Element): string {
  const words = new Range();
  words.setStart(entry, 0);
  words.setEndBefore(sign);
  return words.toString().trim();
}

function show(sign: HTMLAnchorElement, shared: Shared, words: string, offersLink: boolean): void {
  close();
  const said = document.createElement('span');
  said.textContent = words;
  const actions = [
    ...(offersLink ? [action('Link', () => Promise.resolve(shared.share))] : []),
    action('Markdown link', () => Promise.resolve(markdownLink(shared))),
    action(`${shared.what} as Markdown`, () => asMarkdown(shared)),
  ];
  menu.ariaLabel = `Copy more of “${shared.title}”`;
  menu.replaceChildren(said, ...actions, ...lastChanged(shared.id));
  sign.after(menu);
  sign.dataset['open'] = '';
  at = sign;
  menu.showPopover();
  keep(sign);
  leaveSoon();
}

/** When the section last changed, as the end of the page says it. */
function lastChanged(id: string): HTMLElement[] {
  const time = document.querySelector(`.changes a[href="#${id}"] ~ time`);
  if (!time) return [];
  const said = document.createElement('small');
  said.textContent = `Last changed ${time.textContent}`;
  return [said];
}

/** A button that copies a text; what it says is the end of "Copy …". */
function action(label: string, text: () => Promise<string>): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.ariaLabel = `Copy ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
  button.addEventListener('click', () => {
    void text()
      .then(copy)
      .catch(() => false)
      .then((done) => say(done ? `✓ ${label} copied` : 'It could not be copied'));
  });
  return button;
}

/** Says it in the menu, and to a screen reader. */
function say(words: string): void {
  if (menu.firstChild) menu.firstChild.textContent = words;
  announce(words.replace('✓ ', ''));
  stay();
  leaveSoon();
}

function markdownLink({ title, own }: Shared): string {
  return `[${escapeMarkdown(`${title} · ${pageTitle()}`)}](${own})`;
}

/** From the Markdown of the page, with the link below it. */
async function asMarkdown(shared: Shared): Promise<string> {
  const response = await fetch(new URL('index.md', location.href));
  if (!response.ok) throw new Error(`The Markdown of the page answered ${response.status}.`);
  const part = cutMarkdown(await response.text(), shared.id);
  if (part === undefined) throw new Error(`The Markdown of the page has no “${shared.id}”.`);
  return `${part}\n\nFrom ${markdownLink(shared)}\n`;
}

function pageTitle(): string {
  return document.querySelector('h1')?.textContent.trim() ?? document.title;
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\[\]`*_<]/g, '\\$&');
}

function close(byKey = false): void {
  if (!at) return;
  stay();
  const sign = at;
  at = undefined;
  if (byKey && menu.contains(document.activeElement)) sign.focus();
  delete sign.dataset['open'];
  keep(undefined);
  menu.remove();
}

function stay(): void {
  clearTimeout(timer);
}

/** Not while somebody is at it. */
function leaveSoon(): void {
  stay();
  timer = setTimeout(() => (menu.matches(':hover, :focus-within') ? leaveSoon() : close()), SHOWN);
}

function isAtMenu(target: EventTarget | null): boolean {
  return target instanceof Node && (menu.contains(target) || at?.contains(target) === true);
}
