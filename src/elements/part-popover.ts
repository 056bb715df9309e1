import { keepAt } from './float.ts';

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

const keep = keepAt(popover);

/** Shows the words of a list's row, a `dt` and its `dd`, at a part. */
export function showPopover(part: HTMLElement, row: HTMLElement): void {
  popover.className = `popover ${row.className}`;
  popover.showPopover();
  popover.replaceChildren(heading(row), ...[...(row.nextElementSibling?.childNodes ?? [])].map((node) => node.cloneNode(true)));
  keep(part);
}

/** Takes the words away. */
export function hidePopover(): void {
  keep(undefined);
  popover.hidePopover();
}

/** What stands in the code; of a field its path, without the value. */
function heading(row: HTMLElement): HTMLElement {
  const name = document.createElement('b');
  const { in: around } = row.dataset;
  name.textContent = around === undefined ? row.textContent : `${around}.${row.textContent.split(':')[0]}`;
  return name;
}
