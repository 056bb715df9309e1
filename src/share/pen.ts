import { resolveColour, type Tokens } from '../diagram/colour.ts';
import { element } from '../diagram/svg.ts';
import type { FaceName, Letters } from './letters.ts';
import type { Inks } from './outline-drawing.ts';

/** Where the text of every picture begins on the left, and its header ends, in px. */
export const LEFT = 64;
export const HEADER = 88;

/** A text at a point: the start of its baseline, in px. `fill` is the name of a token, without hyphens. */
export type Written = { text: string; face: FaceName; size: number; x: number; y: number; fill: string };

/** A line of text as outlines. */
export function write({ fill, ...written }: Written, { letters, tokens }: Inks): string {
  return writeIn(ink(fill, tokens), written, letters);
}

/** A line of text as outlines, in a colour as renderers understand it. */
export function writeIn(fill: string, { text, face, size, x, y }: Omit<Written, 'fill'>, letters: Letters): string {
  const d = letters.outline(text, face, size, x, y);
  return d === '' ? '' : element('path', { transform: 'scale(.1)', d, fill, stroke: 'none' });
}

/** The light colour of a token, as `#rrggbb`. */
export function ink(name: string, tokens: Tokens): string {
  return resolveColour(`var(--${name})`, tokens);
}

/** A filled rectangle. */
export function fillRect(x: number, y: number, width: number, height: number, fill: string, { tokens }: Inks): string {
  return element('rect', { x, y, width, height, fill: ink(fill, tokens) });
}

/** A line along path data, 2 px wide: at half the size it is still one. */
export function rule(d: string, stroke: string, { tokens }: Inks): string {
  return element('path', { d, stroke: ink(stroke, tokens), 'stroke-width': 2, fill: 'none' });
}
