const GAP = 4; // px between part and popover
const EDGE = 12; // px to the sides of the window
const isAnchored = CSS.supports('position-area', 'bottom span-right');

/** The page's one popover for parts of code, at the end of the page, empty and hidden. */
export const popover = document.createElement('div');
popover.popover = 'manual';
popover.setAttribute('role', 'status');

/** id of the hidden words that tell how to use it by keys. */
export const hintId = 'parts-hint';
const hint = document.createElement('p');
hint.id = hintId;
hint.hidden = true;
hint.textContent = 'Left and right arrow: explain its parts. Escape: close.';
document.body.append(popover, hint);

let at: HTMLElement | undefined;
if (!isAnchored) for (const name of ['scroll', 'resize']) addEventListener(name, place, { capture: true, passive: true });

/** Shows the words of a list's row, a `dt` and its `dd`, at a part. */
export function showPopover(part: HTMLElement, row: HTMLElement): void {
  popover.className = `popover ${row.className}`;
  popover.showPopover();
  popover.replaceChildren(heading(row), ...[...(row.nextElementSibling?.childNodes ?? [])].map((node) => node.cloneNode(true)));
  at = part;
  if (!isAnchored) place();
}

export function hidePopover(): void {
  at = undefined;
  popover.hidePopover();
}

/** What stands in the code; of a field its path, without the value. */
function heading(row: HTMLElement): HTMLElement {
  const name = document.createElement('b');
  const { in: around } = row.dataset;
  name.textContent = around === undefined ? row.textContent : `${around}.${row.textContent.split(':')[0]}`;
  return name;
}

/** Where CSS cannot anchor it: below the part, or above it where there is no room; always within the window. */
function place(): void {
  if (!at) return;
  const { left, top, bottom } = at.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height, style } = popover;
  const below = bottom + GAP + height <= innerHeight;
  style.margin = '0';
  style.left = `${Math.max(EDGE, Math.min(left, document.documentElement.clientWidth - EDGE - width))}px`;
  style.top = `${Math.max(EDGE, below ? bottom + GAP : top - GAP - height)}px`;
}
