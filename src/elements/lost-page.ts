import { noteMove } from './moved-note.ts';

const BASE = import.meta.env.BASE_URL;

/**
 * On the page for what is missing: leads on from an address that moved, where the host has no page for it, and from one that
 * was written in another way (no slash at the end, capitals, index.html). The fragment is kept.
 */
class LostPage extends HTMLElement {
  connectedCallback(): void {
    void leadOn().catch(() => undefined); // offline: the page says what can be done
  }
}

async function leadOn(): Promise<void> {
  const { pathname, search, hash } = location;
  const plain = plainPath(pathname);
  const moved = (await (await fetch(`${BASE}forwards.json`)).json()) as Record<string, string>;
  const page = moved[plain];
  const place = moved[plain + hash] ?? (page === undefined ? undefined : page + hash);
  if (place !== undefined) {
    noteMove();
    location.replace(place);
  } else if (plain !== pathname && (await fetch(plain, { method: 'HEAD' })).ok) location.replace(plain + search + hash);
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
