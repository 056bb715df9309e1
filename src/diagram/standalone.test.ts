import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { drawPod } from './draw-pod.ts';
import { prepareStandalone } from './standalone.ts';

const tokens = `:root {
  --paper: light-dark(oklch(1 0 0), oklch(0 0 0)); --plate: light-dark(oklch(0 0 0), oklch(1 0 0)); --ink: light-dark(oklch(0 0 0), oklch(1 0 0));
  --iris: light-dark(oklch(0.5 0.1 278), oklch(0.8 0.1 282)); --text: 'A', 'A fallback', sans-serif; }`;
const styles = `/* a */ .d-svg { fill: none; font: 400 14px/1 var(--text) } .d-svg text { fill: var(--ink) } .d-ground { fill: var(--plate) }
  .d-container { --c: var(--iris) } .d-box:is(.d-container, .d-volume) { stroke: var(--c); fill: color-mix(in oklab, var(--c) 10%, var(--paper)) }
  .d-gone { fill: red } .d-part[data-lit] > .d-box, .d-svg a:hover .d-box { stroke-width: 3 } @media print { .d-box { fill: none } }`;
const real = prepareStandalone(readFileSync('src/styles/tokens.css', 'utf8'), readFileSync('src/styles/diagram.css', 'utf8'));

test('the rules that a drawing uses go into it, with plain colours for both themes', () => {
  const svg = '<svg class="d-svg" width="9" height="8"><title>A</title><rect class="d-box d-container"/></svg>';
  expect(prepareStandalone(tokens, styles)(svg)).toBe(
    '<svg class="d-svg" width="9" height="8"><title>A</title><style>' +
      ".d-svg text{fill:#000000}.d-svg{fill:none;font-size:14px;font-family:'A', Arial, 'Liberation Sans', 'DejaVu Sans Condensed', sans-serif}.d-ground{fill:#000000}" +
      '.d-box.d-container{stroke:#565c9b;fill:#edeef5}@media(prefers-color-scheme:dark){' +
      '.d-svg text{fill:#ffffff}.d-ground{fill:#ffffff}.d-box.d-container{stroke:#b3b6fd;fill:#010203}}</style>' +
      '<rect class="d-ground" width="9" height="8"/><rect class="d-box d-container"/></svg>',
  );
});

test('a file holds nothing that only a browser of today knows', () => {
  const manifest = readFileSync('tests/fixtures/diagram/pod-stress/manifest.yaml', 'utf8');
  const file = real(drawPod({ manifest }).svg);
  expect(file).not.toMatch(/var\(|color-mix|light-dark|oklch|oklab|:is\(|:not\(|undefined|inherit|NaN/);
  expect(file).toContain('.d-svg .d-network.d-tint{fill:#');
});
