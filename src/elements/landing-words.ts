import { announce } from './announce.ts';
import { searchLink } from './search-link.ts';

const SHOWN = 4000; // ms that it stands

/** Beside the place, for a while: whoever has the old link may take the new one. */
export function sayMoved(place: HTMLElement): void {
  const words = 'This section moved here';
  const said = document.createElement('span');
  said.className = 'said';
  said.setAttribute('aria-hidden', 'true');
  said.textContent = words;
  (place.parentElement?.querySelector(':scope > .hash') ?? place.querySelector('.hash, .title') ?? place).after(said);
  announce(words);
  setTimeout(() => said.remove(), SHOWN);
}

/** Below the title, until the address changes: the page has no such section. @param id what the address names */
export function sayMissing(id: string): void {
  if (id === 'top') return; // the top of the page, to every browser
  const words = 'The section that the link names is not on this page.';
  const said = document.createElement('p');
  said.className = 'moved missing';
  said.append(`${words} `, searchLink(location.pathname, id), ', or look through “On this page”.');
  document.querySelector('h1 + .lead')?.after(said);
  announce(words);
  addEventListener('hashchange', () => said.remove(), { once: true });
}
