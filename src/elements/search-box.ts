/** The link to the index becomes the way into the search. The search itself loads when somebody shows the wish for it. */
class SearchBox extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a');
    if (!link) return;
    link.setAttribute('role', 'button');
    link.setAttribute('aria-haspopup', 'dialog');
    for (const wish of ['pointerenter', 'focus', 'touchstart'])
      link.addEventListener(wish, () => void load().catch(() => undefined), { once: true, passive: true });
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

let opening: Promise<void> | undefined;

/**
 * Opens the search. What is typed while its code is still under way is not lost. Where the code does not come, offline or when the site
 * was built anew behind an open page, the index serves, as it does without scripts.
 */
function open(query: string): Promise<void> {
  opening ??= openOnce(query).finally(() => (opening = undefined));
  return opening;
}

async function openOnce(query: string): Promise<void> {
  let typed = '';
  const typing = new AbortController();
  const keep = (event: KeyboardEvent): void => {
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    typed += event.key;
  };
  addEventListener('keydown', keep, { signal: typing.signal, capture: true });
  try {
    const { openSearch } = await load();
    openSearch(typed === '' ? query : typed, typed !== '');
  } catch {
    location.assign(`${import.meta.env.BASE_URL}a-z/`);
  } finally {
    typing.abort();
  }
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

// The words a result was found by are marked once, and do not stay in the address.
const landed = new URL(location.href);
const found = landed.searchParams.get('found');
if (found !== null) {
  landed.searchParams.delete('found');
  history.replaceState(history.state, '', landed);
  import('./found-words.ts').then(
    ({ markFoundWords }) => markFoundWords(found.slice(0, 400).split(' ').filter(Boolean)),
    () => undefined,
  );
}

customElements.define('search-box', SearchBox);

export {}; // a module, loaded by load.ts
