import { expect, test } from 'vitest';
import { readTokens, resolveColour } from './colour.ts';

const tokens = readTokens(`:root {
  --paper: light-dark(oklch(1 0 0), oklch(0 0 0));
  --ink: oklch(0 0 0);
  --wash: color-mix(in oklab, var(--ink) 50%, transparent);
  --c: var(--ink);
}
@media (width < 1px) { :root { --ink: oklch(1 0 0); } }`);

test.each([
  ['var(--paper)', '#ffffff'],
  ['var(--c)', '#000000'],
  ['oklch(0.57 0.16 35)', '#c34b2e'], // as Chromium paints it
  ['color-mix(in oklab, var(--ink) 10%, var(--paper))', '#dedede'],
  ['color-mix(in oklab, oklch(0.47 0.14 278) 10%, oklch(0.972 0.007 210))', '#dee6f1'], // as Chromium paints it
  ['var(--wash)', '#00000080'],
  ['oklch(0 0 0 / 0.2)', '#00000033'],
  ['none', 'none'],
  ['var(--nowhere)', 'var(--nowhere)'],
])('%s is %s', (value, colour) => expect(resolveColour(value, tokens)).toBe(colour));
