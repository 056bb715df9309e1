/** The link to a drawing's file: opens the drawing over the whole screen instead, where the code for that comes. */
class DiagramView extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', (event) => {
      const link = this.querySelector('a');
      const plate = this.closest('.plate');
      const svg = plate?.querySelector<SVGSVGElement>('.drawing > svg');
      if (!svg || !link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      import('./enlarge.ts').then(
        ({ enlarge }) => enlarge(svg, plate?.querySelector('.title')?.textContent ?? ''),
        () => location.assign(link.href),
      );
    });
  }
}

customElements.define('diagram-view', DiagramView);

export {};
