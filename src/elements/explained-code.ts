import { createPopover, type PartPopover } from './part-popover.ts';

const OPEN_AFTER = 120; // ms of rest on a part
const CLOSE_AFTER = 250; // ms to reach the popover (WCAG 1.4.13)

/** A block whose parts are explained: shows a row of its list where its part stands, by mouse, key or touch. */
class ExplainedCode extends HTMLElement {
  /** the block whose part is open: there is one popover */
  static #active: ExplainedCode | undefined;

  #pre: HTMLElement | null = null;
  #rows: HTMLElement[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #open: HTMLElement | undefined;
  #isPinned = false;
  #abort = new AbortController();

  connectedCallback(): void {
    this.#pre = this.querySelector('pre');
    this.#rows = [...this.querySelectorAll<HTMLElement>('.parts dt')];
    if (this.#pre === null || this.#rows.length === 0 || !('popover' in HTMLElement.prototype)) return;
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.#pre.setAttribute('aria-describedby', popover().hintId);
    this.#pre.addEventListener('pointerover', (event) => this.#onOver(event), { signal });
    this.#pre.addEventListener('pointerout', (event) => this.#onOut(event), { signal });
    this.#pre.addEventListener('click', (event) => this.#onClick(event), { signal });
    this.#pre.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    this.#pre.addEventListener('focusout', (event) => this.#onLeave(event.relatedTarget), { signal });
    popover().element.addEventListener('pointerenter', () => clearTimeout(this.#timer), { signal });
    popover().element.addEventListener('pointerleave', (event) => this.#onOut(event), { signal });
    document.addEventListener('pointerdown', (event) => this.#onPress(event), { signal });
    document.addEventListener('keydown', (event) => event.key === 'Escape' && this.#close(), { signal });
  }

  disconnectedCallback(): void {
    this.#close();
    this.#abort.abort();
  }

  #onOver(event: PointerEvent): void {
    const part = partOf(event.target);
    if (event.pointerType === 'touch' || event.buttons !== 0 || part === undefined) return;
    clearTimeout(this.#timer);
    if (part !== this.#open) this.#timer = setTimeout(() => this.#show(part), OPEN_AFTER);
  }

  #onOut(event: PointerEvent): void {
    if (event.pointerType === 'touch') return;
    clearTimeout(this.#timer);
    if (!this.#isPinned) this.#timer = setTimeout(() => this.#close(), CLOSE_AFTER);
  }

  /** A click opens for good, the next one closes. One that ends a selection is none. */
  #onClick(event: MouseEvent): void {
    const part = partOf(event.target);
    if (part === undefined || getSelection()?.isCollapsed === false) return;
    if (part === this.#open && this.#isPinned) return this.#close();
    this.#show(part);
    this.#isPinned = true;
  }

  #onKey(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const stops = this.#stops();
    const from = this.#open === undefined ? -1 : stops.findLastIndex((stop) => stop === this.#open || isBefore(stop, this.#open));
    const next = stops[from < 0 && step < 0 ? stops.length - 1 : from + step];
    event.preventDefault();
    if (next === undefined) return;
    next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    this.#show(next);
    this.#isPinned = true;
  }

  /** A flag and its value share a row, and are one stop. */
  #stops(): HTMLElement[] {
    const parts = [...(this.#pre?.querySelectorAll<HTMLElement>('.part') ?? [])];
    return parts.filter((part, index) => part.dataset['row'] !== parts[index - 1]?.dataset['row']);
  }

  /** The focus leaves the block, but for the popover. */
  #onLeave(to: EventTarget | null): void {
    if (!(to instanceof Node && popover().element.contains(to))) this.#close();
  }

  #onPress({ target }: PointerEvent): void {
    if (target instanceof Node && !this.#pre?.contains(target) && !popover().element.contains(target)) this.#close();
  }

  #show(part: HTMLElement): void {
    const row = this.#rows[Number(part.dataset['row'])];
    if (row === undefined) return;
    if (ExplainedCode.#active !== undefined) ExplainedCode.#active.#close();
    ExplainedCode.#active = this;
    part.dataset['open'] = '';
    this.#open = part;
    popover().show(part, row);
  }

  #close(): void {
    clearTimeout(this.#timer);
    if (this.#open === undefined) return;
    delete this.#open.dataset['open'];
    this.#open = undefined;
    this.#isPinned = false;
    ExplainedCode.#active = undefined;
    popover().hide();
  }
}

let shared: PartPopover | undefined;

/** The page's one popover, made when the first block needs it. */
function popover(): PartPopover {
  return (shared ??= createPopover());
}

function partOf(target: EventTarget | null): HTMLElement | undefined {
  return (target instanceof Element && target.closest<HTMLElement>('.part')) || undefined;
}

function isBefore(a: Node, b: Node | undefined): boolean {
  return b !== undefined && (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

customElements.define('explained-code', ExplainedCode);
