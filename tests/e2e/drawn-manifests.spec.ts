import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { drawPod } from '../../src/diagram/draw-pod.ts';
import { prepareStandalone } from '../../src/diagram/standalone.ts';
import { faultsOf } from './drawing-faults.ts';
import { oddManifests } from './odd-manifests.ts';

const styleOf = (name: string) => readFileSync(`src/styles/${name}.css`, 'utf8');
const makeStandalone = prepareStandalone(styleOf('tokens'), styleOf('diagram'));

// A file brings no fonts along: here the machine's own faces must fit too. Drawings of a group share a window, which takes longer
// to open than they to look at.
for (const [group, manifests] of Map.groupBy(oddManifests(), (each) => each.group))
  test(`${group}: no text leaves its box, and every name is there`, async ({ page }) => {
    test.setTimeout(120_000);
    for (const { what, manifest } of manifests) {
      const { svg, findings } = drawPod({ manifest });
      expect.soft(findings, what).toEqual([]);
      await page.setContent(`<body class="plate" style="background: #f1f7f8">${makeStandalone(svg)}`);
      expect.soft(await faultsOf(page), what).toEqual([]);
      const texts = await page.locator('svg text').allTextContents();
      const names = [...manifest.matchAll(/\{name: ([^,}]+)/g)].map(([, name = '']) => name);
      expect
        .soft(
          names.filter((name) => !texts.some((text) => text.includes(name))),
          what,
        )
        .toEqual([]);
    }
  });

test('what is wrong in a drawing is found', async ({ page }) => {
  const box = '<rect class="d-box" x="10" y="10" width="60" height="30"/>';
  const text = (x: number, y: number, words: string) => `<text x="${x}" y="${y}">${words}</text>`;
  const body = `${box}${text(12, 30, 'longer than its box')}${text(20, 80, 'crossed')}${text(24, 81, 'over')}<path class="d-wire" d="M5 76H90"/>`;
  const svg = `<svg class="d-svg" width="200" height="90" viewBox="0 0 200 90"><title>T</title><desc>D</desc>${body}</svg>`;
  await page.setContent(`<body class="plate" style="background: #fff; font: 14px sans-serif">${svg}`);
  expect(await faultsOf(page)).toEqual(
    expect.arrayContaining([
      'T: "longer than its box" leaves its box',
      'T: "crossed" stands on a line',
      'T: "over" covers "crossed"',
      'T: "longer than its box" has a contrast of 1.00', // black letters on a black box
    ]),
  );
});
