import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { faultsOf } from './drawing-faults.ts';
import { addresses } from './site.ts';

const dist = join(dirname(fileURLToPath(import.meta.url)), '../../dist');
const drawn = addresses.filter(
  (address) =>
    !address.startsWith('/there/') && readFileSync(join(dist, address, 'index.html'), 'utf8').includes('class="d-svg"'),
);

// One load is enough: width and colours are a matter of CSS alone.
for (const address of drawn)
  test(`${address}: its drawings can be read, in light and dark, at 360 and 1280 px`, async ({ page }) => {
    test.setTimeout(60_000);
    await page.goto(address);
    await page.evaluate(() => document.fonts.ready);
    for (const colorScheme of ['light', 'dark'] as const)
      for (const width of [360, 1280]) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.setViewportSize({ width, height: 800 });
        expect.soft(await faultsOf(page), `in ${colorScheme} at ${width} px`).toEqual([]);
      }
  });

for (const address of ['/multi-container/ambassador/', '/inspecting/exec/', '/lifecycle/restarts/', '/lifecycle/phases/'])
  test(`${address} with the system's colours and on paper: its drawings can be read`, async ({ page }) => {
    await page.goto(address);
    await page.evaluate(() => document.fonts.ready);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, forcedColors: 'active' });
      expect(await faultsOf(page)).toEqual([]);
      await page.emulateMedia({ colorScheme, forcedColors: 'none', media: 'print' });
      expect(await faultsOf(page)).toEqual([]);
      await page.emulateMedia({ media: 'screen' });
    }
  });

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

test('where the code for that does not load, the link to the file serves', async ({ page }) => {
  await page.route('**/enlarge*', (route) => route.abort());
  await page.goto('/inspecting/exec/', { waitUntil: 'networkidle' });
  await page.getByRole('link', { name: 'Enlarge the diagram' }).click();
  await expect(page).toHaveURL(/\/diagrams\/exec-path\.svg$/);
});

test('on a phone it is all in view under its caption, and a press or a key shows it larger, around what was pressed', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/start/manifest/', { waitUntil: 'networkidle' });
  await page.getByRole('link', { name: 'Enlarge the diagram' }).first().click();
  const dialog = page.getByRole('dialog');
  const drawing = dialog.locator('svg');
  await expect(dialog).toContainText('A Pod for work');
  await expect(drawing).toBeInViewport({ ratio: 1 });
  const name = drawing.getByText('settings', { exact: true });
  const before = await name.boundingBox();
  await name.click();
  await expect(drawing).not.toBeInViewport({ ratio: 1 });
  const after = await name.boundingBox();
  expect((after?.width ?? 0) / (before?.width ?? 1)).toBeCloseTo(2 / 0.96, 0);
  expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(30);
  await dialog.getByRole('button', { name: 'Smaller' }).press('Enter');
  await expect(drawing).toBeInViewport({ ratio: 1 });
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
