const GAP = 4; // px between part and popover
const EDGE = 12; // px to the sides of the window

/** The page's one popover for parts of code. */
export type PartPopover = {
  element: HTMLElement;
  /** id of the hidden words that tell how to use it by keys */
  hintId: string;
  /** Shows the words of a list's row, `dt` and its `dd`, at a part. */
  show: (part: HTMLElement, row: HTMLElement) => void;
  hide: () => void;
};

/** Makes it, empty and hidden, at the end of the page. Where CSS cannot anchor it, it is placed by measuring. */
export function createPopover(): PartPopover {
  const element = document.createElement('div');
  element.popover = 'manual';
  element.setAttribute('role', 'status');
  const hint = document.createElement('p');
  hint.id = 'parts-hint';
  hint.hidden = true;
  hint.textContent = 'Left and right arrow: explain its parts. Escape: close.';
  document.body.append(element, hint);
  const isAnchored = CSS.supports('position-area', 'bottom span-right');
  let at: HTMLElement | undefined;
  const follow = () => at && place(element, at);
  if (!isAnchored) for (const name of ['scroll', 'resize']) addEventListener(name, follow, { capture: true, passive: true });
  return {
    element,
    hintId: hint.id,
    show(part, row) {
      element.className = `popover ${row.className}`;
      element.showPopover();
      element.replaceChildren(heading(row), ...wordsOf(row));
      at = part;
      if (!isAnchored) place(element, part);
    },
    hide() {
      at = undefined;
      if (element.matches(':popover-open')) element.hidePopover();
    },
  };
}

/** What stands in the code; of a field its path, without the value. */
function heading(row: HTMLElement): HTMLElement {
  const name = document.createElement('b');
  const { in: around } = row.dataset;
  name.textContent = around === undefined ? row.textContent : `${around}.${row.textContent.split(':')[0]}`;
  return name;
}

function wordsOf(row: HTMLElement): Node[] {
  return [...(row.nextElementSibling?.childNodes ?? [])].map((node) => node.cloneNode(true));
}

/** Below the part, or above it where there is no room; always within the window. */
function place(element: HTMLElement, part: HTMLElement): void {
  const { left, top, bottom } = part.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = element;
  const right = document.documentElement.clientWidth - EDGE;
  const below = bottom + GAP + height <= innerHeight;
  element.style.margin = '0';
  element.style.left = `${Math.max(EDGE, Math.min(left, right - width))}px`;
  element.style.top = `${Math.max(EDGE, below ? bottom + GAP : top - GAP - height)}px`;
}
