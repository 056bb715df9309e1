const MOST = 2; // times its size: larger letters are no easier to read

/** Shows a drawing over the whole screen, fitted into it. A press on it, or on the button, shows it larger, and back. */
export function enlarge(svg: SVGSVGElement, caption: string): void {
  const drawing = svg.cloneNode(true) as SVGSVGElement;
  const pane = make('div', { className: 'pane', tabIndex: 0 }, drawing);
  const zoom = make('button', { textContent: 'Larger' });
  const close = make('button', { textContent: 'Close' });
  const bar = make('div', { className: 'bar' }, make('p', { textContent: caption }), zoom, close);
  const dialog = make('dialog', { className: 'enlarged', ariaLabel: svg.querySelector('title')?.textContent ?? '' }, bar, pane);
  setScale(drawing, MOST); // and CSS fits it into the screen
  document.body.append(dialog);
  dialog.showModal();
  const larger = largerScale(drawing);
  zoom.hidden = larger === MOST && scaleOf(drawing) === MOST;
  const toggle = (x: number, y: number) => {
    keepInPlace(drawing, pane, { x, y }, () => {
      const isLarger = dialog.toggleAttribute('data-larger');
      zoom.textContent = isLarger ? 'Smaller' : 'Larger';
      setScale(drawing, isLarger ? larger : MOST);
    });
  };
  zoom.addEventListener('click', () => toggle(pane.clientWidth / 2, bar.clientHeight + pane.clientHeight / 2));
  drawing.addEventListener('click', ({ clientX, clientY }) => {
    if (!zoom.hidden) toggle(clientX, clientY);
  });
  // Anything but drawing and bar closes, and so does a link in the drawing: it may lead to this very page.
  dialog.addEventListener('click', ({ target }) => {
    if (target === pane || target === close || (target instanceof Element && target.closest('a'))) dialog.close();
  });
  dialog.addEventListener('close', () => dialog.remove());
}

/** Twice as large as it was fitted, but neither smaller than it is drawn nor larger than reads well. */
function largerScale(drawing: SVGSVGElement): number {
  return Math.min(MOST, Math.max(1, 2 * scaleOf(drawing)));
}

function scaleOf(drawing: SVGSVGElement): number {
  return drawing.getScreenCTM()?.a ?? 1;
}

function setScale(drawing: SVGSVGElement, scale: number): void {
  const { width, height } = drawing.viewBox.baseVal;
  drawing.style.width = `${scale * width}px`;
  drawing.style.height = `${scale * height}px`;
}

/** What was pressed stays where it was pressed, as far as the pane scrolls. */
function keepInPlace(drawing: SVGSVGElement, pane: Element, { x, y }: DOMPointInit, change: () => void): void {
  const point = new DOMPoint(x, y).matrixTransform(drawing.getScreenCTM()?.inverse());
  change();
  const now = point.matrixTransform(drawing.getScreenCTM() ?? undefined);
  pane.scrollBy(now.x - (x ?? 0), now.y - (y ?? 0));
}

function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
  ...children: Element[]
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}
