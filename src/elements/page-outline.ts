/** Marks the section in view in the outline: the last heading that has passed the upper third of the window. */
class PageOutline extends HTMLElement {
  #abort = new AbortController();
  #waiting = false;

  connectedCallback(): void {
    const { signal } = this.#abort;
    addEventListener('scroll', () => this.#update(), { signal, passive: true });
    addEventListener('resize', () => this.#update(), { signal, passive: true });
    this.#update();
  }

  disconnectedCallback(): void {
    this.#abort.abort();
  }

  #update(): void {
    if (this.#waiting) return;
    this.#waiting = true;
    requestAnimationFrame(() => {
      this.#waiting = false;
      this.#mark();
    });
  }

  #mark(): void {
    const links = [...this.querySelectorAll<HTMLAnchorElement>('a')];
    const atEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
    const passed = links.filter(
      (link) => (document.getElementById(link.hash.slice(1))?.getBoundingClientRect().top ?? Infinity) < innerHeight / 3,
    );
    const current = atEnd ? links.at(-1) : (passed.at(-1) ?? links[0]);
    for (const link of links) {
      if (link === current) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  }
}

customElements.define('page-outline', PageOutline);

export {}; // a module, loaded by load.ts
