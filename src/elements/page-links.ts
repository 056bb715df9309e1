import { announce } from './announce.ts';
import { copy } from './copy.ts';

const SHOWN = 2000; // ms that "Link copied" stands

/** Copies the link of a section or a plate when its sign is clicked, and opens what hides the place that an address names. */
class PageLinks extends HTMLElement {
  #abort = new AbortController();

  connectedCallback(): void {
    const { signal } = this.#abort;
    this.addEventListener('click', (event) => this.#onClick(event), { signal });
    addEventListener('hashchange', land, { signal });
    land();
  }

  disconnectedCallback(): void {
    this.#abort.abort();
  }

  /** A click with a modifier stays the browser's: a new tab, a download. */
  #onClick(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.hash, figcaption a.title') : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void copyLink(link);
  }
}

async function copyLink(link: HTMLAnchorElement): Promise<void> {
  history.replaceState(history.state, '', link.hash);
  const done = await copy(link.href);
  const words = done ? 'Link copied' : 'The link is in the address bar';
  announce(words);
  const said = document.createElement('span');
  said.className = 'said';
  said.setAttribute('aria-hidden', 'true');
  said.textContent = `✓ ${words}`;
  link.parentElement?.querySelector('.said')?.remove();
  link.after(said);
  setTimeout(() => said.remove(), SHOWN);
}

/** Opens the disclosures around the place in the address, and puts the focus there; follows a section that moved to another page. */
function land(): void {
  const place = document.getElementById(decode(location.hash.slice(1)));
  if (!place) return;
  const onward = place.matches('.moved[data-follow]') ? place.querySelector('a') : null;
  if (onward) {
    location.replace(onward.href);
    return;
  }
  let opened = false;
  for (let around = place.closest('details'); around; around = around.parentElement?.closest('details') ?? null) {
    opened ||= !around.open;
    around.open = true;
  }
  if (!place.hasAttribute('tabindex') && !place.matches('a, button, input')) place.tabIndex = -1;
  place.focus({ preventScroll: true });
  if (opened) place.scrollIntoView();
}

/** A hostile fragment names no place. */
function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

customElements.define('page-links', PageLinks);
