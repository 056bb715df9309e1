/** The link to a drawing's file: opens the drawing over the whole screen instead. */
class DiagramView extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', (event) => {
      const svg = this.closest('.plate')?.querySelector<SVGSVGElement>('.drawing > svg');
      if (!svg || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      void import('./enlarge.ts').then(({ enlarge }) => enlarge(svg));
    });
  }
}

customElements.define('diagram-view', DiagramView);

export {};
