import { noteMove } from './moved-note.ts';

/** Leads on from an address that moved: to the new place of the very section, else to the new page with the fragment kept. */
class MovedPage extends HTMLElement {
  connectedCallback(): void {
    const places = JSON.parse(this.dataset['places'] ?? '{}') as Record<string, string>;
    const { to } = this.dataset;
    const id = location.hash.slice(1);
    const own = Object.hasOwn(places, id) ? places[id] : undefined; // a fragment may be any word, "constructor" too
    const place = own ?? (to === undefined ? undefined : to + location.search + location.hash);
    if (place === undefined) return;
    noteMove();
    location.replace(place);
  }
}

customElements.define('moved-page', MovedPage);
