import { hidePopover, hintId, popover, showPopover } from './part-popover.ts';

const OPEN_AFTER = 120; // ms of rest on a part
const CLOSE_AFTER = 250; // ms to reach the popover (WCAG 1.4.13)

/** A block whose parts are explained: shows a row of its list where its part stands, by mouse, key or touch. */
class ExplainedCode extends HTMLElement {
  connectedCallback(): void {
    const pre = this.querySelector('pre');
    if (pre === null || !('showPopover' in popover)) return;
    pre.setAttribute('aria-describedby', hintId);
    pre.addEventListener('pointerover', onOver);
    pre.addEventListener('pointerout', onOut);
    pre.addEventListener('click', onClick);
    pre.addEventListener('keydown', (event) => onKey(event, pre));
    pre.addEventListener('focusout', ({ relatedTarget }) => isInPopover(relatedTarget) || close());
  }
}

/** The part whose words show, of all blocks: there is one popover. Pinned ones stay when the pointer leaves. */
let open: HTMLElement | undefined;
let isPinned = false;
let timer: ReturnType<typeof setTimeout> | undefined;

popover.addEventListener('pointerenter', () => clearTimeout(timer));
popover.addEventListener('pointerleave', onOut);
document.addEventListener('pointerdown', ({ target }) => partOf(target) || isInPopover(target) || close());
document.addEventListener('keydown', ({ key }) => key === 'Escape' && close());
customElements.define('explained-code', ExplainedCode);

function onOver({ target, pointerType, buttons }: PointerEvent): void {
  const part = partOf(target);
  if (pointerType === 'touch' || buttons !== 0 || !part) return;
  clearTimeout(timer);
  if (part !== open) timer = setTimeout(() => show(part), OPEN_AFTER);
}

function onOut({ pointerType }: PointerEvent): void {
  if (pointerType === 'touch') return;
  clearTimeout(timer);
  if (!isPinned) timer = setTimeout(close, CLOSE_AFTER);
}

/** A click opens for good, the next one closes. One that ends a selection is none. */
function onClick({ target }: MouseEvent): void {
  const part = partOf(target);
  if (!part || getSelection()?.isCollapsed === false) return;
  if (part === open && isPinned) close();
  else show(part, true);
}

function onKey(event: KeyboardEvent, pre: HTMLElement): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  event.preventDefault();
  const stops = stopsOf(pre);
  const here = open && pre.contains(open) ? open : undefined;
  const from = stops.findLastIndex((stop) => stop === here || isBefore(stop, here));
  const next = stops[from < 0 && step < 0 ? stops.length - 1 : from + step];
  if (!next) return;
  next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  show(next, true);
}

/** The parts of a block; a flag and its value share a row, and are one stop. */
function stopsOf(pre: HTMLElement): HTMLElement[] {
  const parts = [...pre.querySelectorAll<HTMLElement>('.part')];
  return parts.filter((part, index) => part.dataset['row'] !== parts[index - 1]?.dataset['row']);
}

function show(part: HTMLElement, pin = false): void {
  const row = part.closest('explained-code')?.querySelectorAll<HTMLElement>('.parts dt')[Number(part.dataset['row'])];
  if (!row) return;
  close();
  part.dataset['open'] = '';
  open = part;
  isPinned = pin;
  showPopover(part, row);
}

function close(): void {
  clearTimeout(timer);
  if (!open) return;
  delete open.dataset['open'];
  open = undefined;
  isPinned = false;
  hidePopover();
}

function partOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('.part') : null;
}

function isInPopover(target: EventTarget | null): boolean {
  return target instanceof Node && popover.contains(target);
}

function isBefore(a: Node, b: Node | undefined): boolean {
  return b !== undefined && (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
