import { expect, test } from 'vitest';
import { makeStandalone } from './standalone.ts';

const tokens =
  ':root { --paper: light-dark(oklch(1 0 0), oklch(0 0 0)); --plate: light-dark(oklch(0 0 0), white); --text: "A", sans-serif; }';
const styles =
  '/* a */ .d-svg { font: 14px var(--text) }\n.d-box { fill: var(--paper); }\n.d-gone { fill: red }\n@media print { .d-box { fill: none } }';

test('the style sheet goes into the drawing, with light colours as numbers and without what it does not use', () => {
  expect(makeStandalone('<svg class="d-svg"><title>A</title><rect class="d-box"/></svg>', tokens, styles)).toBe(
    '<svg class="d-svg"><title>A</title><style>.d-svg{background:#000000;--text:"A", sans-serif;--paper:#ffffff}' +
      '.d-svg{font:14px var(--text)}.d-box{fill:var(--paper)}</style><rect class="d-box"/></svg>',
  );
});
