const LEAST = 1.5; // times its size: a view that is no larger would not be worth a press; a phone scrolls it

/** Shows a drawing over the whole screen. */
export function enlarge(svg: SVGSVGElement): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'enlarged';
  dialog.ariaLabel = svg.querySelector('title')?.textContent ?? '';
  const close = document.createElement('button');
  close.textContent = 'Close';
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const { width, height } = svg.viewBox.baseVal;
  copy.style.minWidth = `${LEAST * width}px`;
  copy.style.minHeight = `${LEAST * height}px`;
  dialog.append(close, copy);
  // Anything but the drawing closes, and so does a link in it: it may lead to this very page.
  dialog.addEventListener('click', ({ target }) => {
    if (target instanceof Element && (target.closest('a') || !copy.contains(target))) dialog.close();
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
