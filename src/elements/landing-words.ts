import { announce } from './announce.ts';

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
