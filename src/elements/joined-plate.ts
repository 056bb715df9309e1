type Box = { part: Element; first: number; last: number };

/** The drawing beside its manifest: a box marks its lines, and a line its box, by mouse, key or touch. */
class JoinedPlate extends HTMLElement {
  connectedCallback(): void {
    const pre = this.closest('.joint')?.querySelector('pre');
    if (pre) join(this, pre);
  }
}

function join(drawing: HTMLElement, pre: HTMLElement): void {
  const boxes = [...drawing.querySelectorAll<SVGElement>('[data-lines]')].map(readBox);
  const wash = document.createElement('span');
  /** what stays marked when the mouse leaves: it has the focus, or was tapped */
  let kept: Box | undefined;

  const mark = (box: Box | undefined): void => {
    for (const { part } of boxes) part.toggleAttribute('data-lit', part === box?.part);
    if (box) layWash(wash, pre, box);
    else wash.remove();
  };
  const keep = (box: Box | undefined): void => mark((kept = box));
  const boxOf = (target: EventTarget | null): Box | undefined =>
    boxes.find(({ part }) => target instanceof Node && part.contains(target));
  const boxAt = (y: number): Box | undefined => {
    const { top, height } = measure(pre);
    const line = Math.ceil((y - pre.getBoundingClientRect().top - top) / height);
    return boxes.find(({ first, last }) => first <= line && line <= last);
  };
  const listen = (element: HTMLElement, find: (event: MouseEvent) => Box | undefined): void => {
    element.addEventListener('pointermove', (event) => event.pointerType !== 'touch' && mark(find(event)));
    element.addEventListener('pointerleave', () => mark(kept));
    element.addEventListener('click', (event) => keep(find(event)));
  };

  listen(drawing, ({ target }) => boxOf(target));
  listen(pre, ({ clientY }) => boxAt(clientY));
  drawing.addEventListener('focusin', ({ target }) => keep(boxOf(target)));
  drawing.addEventListener('focusout', () => keep(undefined));
  // The part that is explained, as the arrow keys choose it.
  new MutationObserver(() => {
    const place = pre.querySelector('[data-open]')?.getBoundingClientRect();
    keep(place && boxAt(place.top + place.height / 2));
  }).observe(pre, { subtree: true, attributeFilter: ['data-open'] });
}

function readBox(part: SVGElement): Box {
  const [first = 0, last = 0] = (part.dataset['lines'] ?? '').split('-').map(Number);
  return { part, first, last };
}

function layWash(wash: HTMLElement, pre: HTMLElement, { part, first, last }: Box): void {
  const { top, height } = measure(pre);
  wash.className = `lit-lines ${part.classList[1] ?? ''}`; // the pigment of the part
  wash.style.top = `${top + (first - 1) * height}px`;
  wash.style.height = `${(last - first + 1) * height}px`;
  if (wash.isConnected) return;
  wash.style.width = `${pre.scrollWidth}px`;
  pre.append(wash);
}

/** Where the first line begins in a block, and the height of each. Code does not wrap. */
function measure(pre: HTMLElement): { top: number; height: number } {
  const { paddingTop, lineHeight } = getComputedStyle(pre);
  return { top: parseFloat(paddingTop), height: parseFloat(lineHeight) };
}

customElements.define('joined-plate', JoinedPlate);

export {};
