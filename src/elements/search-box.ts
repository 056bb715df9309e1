/** The link to the index becomes the way into the search. The search itself loads when somebody shows the wish for it. */
class SearchBox extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a');
    if (!link) return;
    link.setAttribute('role', 'button');
    link.setAttribute('aria-haspopup', 'dialog');
    for (const wish of ['pointerenter', 'focus', 'touchstart'])
      link.addEventListener(wish, () => void load(), { once: true, passive: true });
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      void open('');
    });
    link.addEventListener('keydown', (event) => {
      if (event.key !== ' ') return;
      event.preventDefault();
      void open('');
    });
  }
}

const load = () => import('./search-dialog.ts');

async function open(query: string): Promise<void> {
  const { openSearch } = await load();
  openSearch(query);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
}

addEventListener('keydown', (event) => {
  const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
  const commandK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
  if (!slash && !commandK) return;
  event.preventDefault();
  void open(getSelection()?.toString().trim().slice(0, 200) ?? '');
});

const asked = new URLSearchParams(location.search).get('q');
if (asked !== null) void open(asked);

customElements.define('search-box', SearchBox);

export {}; // a module, loaded by load.ts
