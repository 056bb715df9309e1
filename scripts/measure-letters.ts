// Measures the letters of our text face in the browser and writes src/diagram/data/widths.ts. Run it when the face changes.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from '@playwright/test';
import { findBrowser } from './find-browser.mjs';

const PACKAGE = '@fontsource-variable/atkinson-hyperlegible-next';
const EXTRAS = '…·–—×’‘“”°•';
const require = createRequire(import.meta.url);
const { version } = JSON.parse(readFileSync(require.resolve(`${PACKAGE}/package.json`), 'utf8')) as { version: string };
const font = readFileSync(require.resolve(`${PACKAGE}/files/atkinson-hyperlegible-next-latin-wght-normal.woff2`)).toString(
  'base64',
);

const found = findBrowser();
const browser = await chromium.launch({ ...(found === undefined ? {} : { executablePath: found }), args: ['--no-sandbox'] });
const page = await browser.newPage();
await page.setContent(
  `<style>@font-face{font-family:T;src:url(data:font/woff2;base64,${font});font-weight:200 800}</style><p style="font-family:T">a<b>b</b>`,
);
const regular = await measure(400);
const semibold = await measure(600);
await browser.close();

writeFileSync(
  'src/diagram/data/widths.ts',
  `/**
 * Letter widths of Atkinson Hyperlegible Next in thousandths of an em, ASCII 32 to 126 and then \`EXTRAS\`.
 * Source: ${PACKAGE} ${version}, measured in Chromium by scripts/measure-letters.ts.
 */
export const EXTRAS = '…·–—×’‘“”°•';
// prettier-ignore
export const regular = [${regular.join(', ')}];
// prettier-ignore
export const semibold = [${semibold.join(', ')}];
`,
);

function measure(weight: number): Promise<number[]> {
  return page.evaluate(
    async ([weight, extras]) => {
      await document.fonts.load(`${weight} 100px T`);
      const pen = document.createElement('canvas').getContext('2d');
      if (pen === null) return [];
      pen.font = `${weight} 1000px T`;
      const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i));
      return [...ascii, ...Array.from(extras)].map((letter) => Math.ceil(pen.measureText(letter).width));
    },
    [weight, EXTRAS] as const,
  );
}
