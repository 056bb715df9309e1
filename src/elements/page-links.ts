import { land, nothing } from './land.ts';

const SIGNS = 'a.hash, figcaption a.title';

/** The tools of the page's links: each is loaded when a pointer or the focus first comes near to what it serves. */
const tools = {
  share: () => import('./share-link.ts'),
  card: () => import('./link-card.ts'),
};

/** Lands exactly where the address points; copies the link of a section or a plate by its sign; shows where other links lead. */
class PageLinks extends HTMLElement {
  #abort = new AbortController();
  #share: Awaited<ReturnType<typeof tools.share>> | undefined;

  connectedCallback(): void {
    const { signal } = this.#abort;
    this.addEventListener('click', (event) => this.#onClick(event), { signal });
    for (const name of ['pointerover', 'focusin']) this.addEventListener(name, (event) => this.#onNear(event), { signal });
    addEventListener('hashchange', land, { signal });
    land();
  }

  disconnectedCallback(): void {
    this.#abort.abort();
  }

  /** A click with a modifier stays the browser's: a new tab, a download. */
  #onClick(event: MouseEvent): void {
    const sign = linkOf(event);
    if (!sign?.matches(SIGNS) || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    history.replaceState(history.state, '', sign.hash);
    // At once where the tool is there: some browsers copy only within the click itself.
    if (this.#share) void this.#share.shareLink(sign);
    else
      this.#loadShare().then(
        ({ shareLink }) => shareLink(sign),
        () => location.assign(sign.href),
      );
  }

  #onNear(event: Event): void {
    const link = linkOf(event);
    if (link?.matches(SIGNS)) this.#loadShare().catch(nothing);
    else if (link?.origin === location.origin && !link.matches('.tool, [rel]')) {
      if (event instanceof PointerEvent ? event.pointerType !== 'touch' : link.matches(':focus-visible'))
        tools.card().then(({ openCard }) => openCard(link), nothing);
    }
  }

  async #loadShare() {
    return (this.#share ??= await tools.share());
  }
}

function linkOf({ target }: Event): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
}

customElements.define('page-links', PageLinks);
