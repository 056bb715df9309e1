import { decode } from './fragment.ts';
import { leadOn } from './moved-note.ts';
import { searchLink } from './search-link.ts';

const BASE = import.meta.env.BASE_URL;

/**
 * On the page for what is missing: leads on from an address that moved, where the host has no page for it, and from one that
 * was written in another way (no slash at the end, capitals, index.html). The fragment is kept. From any other, a link searches for
 * the last words of the address.
 */
class LostPage extends HTMLElement {
  connectedCallback(): void {
    const words = plainPath(decode(location.pathname)).split('/').at(-2) ?? '';
    this.replaceChildren(searchLink(BASE, words), ', or begin here:');
    void findMoved().catch(() => undefined); // offline: the page says what can be done
  }
}

async function findMoved(): Promise<void> {
  const { pathname, search, hash } = location;
  const plain = plainPath(pathname);
  const moved = (await (await fetch(`${BASE}forwards.json`)).json()) as Record<string, string>;
  const place = moved[plain + hash] ?? moved[plain];
  if (place !== undefined) leadOn(place);
  else if (plain !== pathname && (await fetch(plain, { method: 'HEAD' })).ok) location.replace(plain + search + hash);
}

/** `/Inspecting//logs/index.html` -> `/inspecting/logs/`. One slash at the start: two would name another host. */
function plainPath(path: string): string {
  const words = path
    .toLowerCase()
    .split('/')
    .filter((word) => word !== '' && word !== 'index.html');
  return `/${words.map((word) => `${word.replace(/\.html$/, '')}/`).join('')}`;
}

customElements.define('lost-page', LostPage);
