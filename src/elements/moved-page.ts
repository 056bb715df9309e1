import { idOf } from './fragment.ts';
import { leadOn } from './moved-note.ts';

/** Leads on from an address that moved: to the new place of the very section, else to the new page with the fragment kept. */
class MovedPage extends HTMLElement {
  connectedCallback(): void {
    const places = JSON.parse(this.dataset['places'] ?? '{}') as Record<string, string>;
    const id = idOf(location);
    const own = Object.hasOwn(places, id) ? places[id] : undefined; // a fragment may be any word, "constructor" too
    const place = own ?? this.dataset['to'];
    if (place !== undefined) leadOn(place);
  }
}

customElements.define('moved-page', MovedPage);
