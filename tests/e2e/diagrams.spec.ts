import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addresses } from './site.ts';

const dist = join(dirname(fileURLToPath(import.meta.url)), '../../dist');
const drawn = addresses.filter(
  (address) =>
    !address.startsWith('/there/') && readFileSync(join(dist, address, 'index.html'), 'utf8').includes('class="d-svg"'),
);

for (const address of drawn) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [360, 1280]) {
      test(`${address} in ${colorScheme} at ${width} px: its drawings can be read`, async ({ page }) => {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme });
        await page.goto(address);
        await page.evaluate(() => document.fonts.ready);
        expect(await faultsOf(page)).toEqual([]);
      });
    }
  }
}

test('a box marks its lines, and a line its box', async ({ page }) => {
  await page.goto('/multi-container/sidecars/', { waitUntil: 'networkidle' });
  const plate = page.locator('.joint').first();
  const [first] = await plate.locator('[data-lines]').all();
  await first?.hover();
  await expect(first ?? plate).toHaveAttribute('data-lit');
  await expect(plate.locator('.lit-lines')).toBeVisible();
  await page.mouse.move(0, 0);
  await expect(plate.locator('.lit-lines')).toHaveCount(0);
  await plate.locator('pre').getByText('restartPolicy').first().hover();
  await expect(plate.locator('[data-lit]')).toHaveCount(1);
  await expect(plate.locator('[data-lit]')).toContainText('log-shipper');
});

test('a diagram opens over the screen, and closes by key', async ({ page }) => {
  await page.goto('/inspecting/exec/', { waitUntil: 'networkidle' });
  await page.getByRole('link', { name: 'Enlarge the diagram' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('svg')).toBeVisible();
  expect((await dialog.locator('svg').boundingBox())?.width).toBeGreaterThan(500);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('without scripts the link to the file serves', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ javaScriptEnabled: false, ...(baseURL !== undefined && { baseURL }) });
  await page.goto('/inspecting/exec/');
  await page.getByRole('link', { name: 'Enlarge the diagram' }).click();
  await expect(page).toHaveURL(/\/diagrams\/exec-path\.svg$/);
  await expect(page.locator('svg text').first()).toBeVisible();
  await page.close();
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`a downloaded drawing has the colours of the page in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    for (const [address, id] of FILES) {
      await page.goto(address);
      const shown = await coloursOf(page, `#${id} .drawing svg`);
      await page.goto(`/diagrams/${id}.svg`);
      const [, ...inFile] = await coloursOf(page, 'svg'); // without its ground
      expect(inFile.length).toBeGreaterThan(10);
      expect(inFile.map(({ name }) => name)).toEqual(shown.map(({ name }) => name));
      const apart = inFile.flatMap(({ bytes }, i) => bytes.map((byte, k) => Math.abs(byte - (shown[i]?.bytes[k] ?? NaN))));
      expect(Math.max(...apart), id).toBeLessThanOrEqual(1); // either side rounds
    }
  });

const FILES = [
  ['/multi-container/ambassador/', 'redis-ambassador-yaml'],
  ['/multi-container/init-containers/', 'web-with-init-yaml'],
  ['/lifecycle/phases/', 'phase-changes'],
  ['/lifecycle/termination/', 'termination-times'],
  ['/monitoring/what-to-monitor/', 'metrics-pipeline'],
] as const;

/** Fill and stroke of every shape and text of a drawing, as eight bytes of sRGB and alpha. */
function coloursOf(page: Page, drawing: string): Promise<{ name: string; bytes: number[] }[]> {
  return page.evaluate((selector) => {
    const context = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas') as HTMLCanvasElement;
    const paint = context.getContext('2d', { willReadFrequently: true });
    const bytesOf = (colour: string): number[] => {
      if (!paint || colour === 'none') return [-1, -1, -1, -1];
      paint.clearRect(0, 0, 1, 1);
      paint.fillStyle = colour;
      paint.fillRect(0, 0, 1, 1);
      return [...paint.getImageData(0, 0, 1, 1).data];
    };
    const svg = document.querySelector(selector);
    return [...(svg?.querySelectorAll('rect, path, circle, text, tspan') ?? [])].map((each) => {
      const { fill, stroke } = getComputedStyle(each);
      return { name: each.getAttribute('class') ?? each.tagName, bytes: [...bytesOf(fill), ...bytesOf(stroke)] };
    });
  }, drawing);
}

/** What is wrong with the drawings of a page, as the browser lays them out: texts out of their boxes, too small or too faint. */
function faultsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    /** Any CSS colour as relative luminance (WCAG 2.2). */
    const luminance = (colour: string): number => {
      if (!context) return 0;
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0] = [...context.getImageData(0, 0, 1, 1).data].map((byte) =>
        byte <= 10.31475 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const contrast = (a: string, b: string): number => {
      const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
      return (light + 0.05) / (dark + 0.05);
    };
    const holds = (outer: DOMRect, x: number, y: number): boolean =>
      outer.left <= x && x <= outer.right && outer.top <= y && y <= outer.bottom;
    const faults: string[] = [];
    for (const svg of document.querySelectorAll<SVGSVGElement>('.d-svg')) {
      if (svg.getBoundingClientRect().width === 0) continue; // the home page shows one of two
      const name = svg.querySelector(':scope > title')?.textContent ?? '';
      const add = (what: string): number => faults.push(`${name}: ${what}`);
      if (name === '' || !svg.querySelector(':scope > desc')?.textContent) add('no title or no description');
      const frame = svg.getBoundingClientRect();
      const scale = frame.width / svg.viewBox.baseVal.width;
      const ground = getComputedStyle(svg.closest('.plate') ?? document.body).backgroundColor;
      const areas = [...svg.querySelectorAll('.d-box, .d-group')].map((area) => ({
        ...{ area, place: area.getBoundingClientRect(), fill: getComputedStyle(area).fill },
      }));
      /** The areas below the middle of a thing, from back to front. */
      const below = (thing: Element) => {
        const { left, top, width, height } = thing.getBoundingClientRect();
        return areas.filter(
          ({ area, place }) =>
            area !== thing &&
            (area.compareDocumentPosition(thing) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
            holds(place, left + width / 2, top + height / 2),
        );
      };
      const fillBelow = (thing: Element): string => below(thing).findLast(({ fill }) => fill !== 'none')?.fill ?? ground;
      for (const text of svg.querySelectorAll('text')) {
        const words = text.textContent;
        const place = text.getBoundingClientRect();
        const box = below(text).findLast(({ area }) => area.matches('.d-box'))?.place ?? frame;
        if (place.left < box.left - 0.5 || place.right > box.right + 0.5) add(`"${words}" leaves its box`);
        for (const each of [text, ...text.querySelectorAll('tspan')]) {
          const style = getComputedStyle(each);
          if (Number.parseFloat(style.fontSize) * scale < 11) add(`"${words}" has ${style.fontSize} at a scale of ${scale}`);
          const found = contrast(style.fill, fillBelow(text));
          if (found < 4.5) add(`"${words}" has a contrast of ${found.toFixed(2)}`);
        }
      }
      for (const shape of svg.querySelectorAll('.d-box, .d-wire, .d-arrow, .d-ring')) {
        const found = contrast(getComputedStyle(shape).stroke, fillBelow(shape));
        if (found < 3) add(`the line of ${shape.getAttribute('class') ?? ''} has a contrast of ${found.toFixed(2)}`);
      }
    }
    return [...new Set(faults)];
  });
}
