import { expect, test, type Page } from '@playwright/test';
import { COLOUR_RULES, violationsOf } from './axe.ts';
import { addresses, watch } from './site.ts';

// Each page is opened once and looked at in every way, since opening it takes longer than most of the looking. Soft: what one way
// of looking finds does not hide what the next would.

const WIDTHS = [...Array.from({ length: 57 }, (_, step) => 320 + 20 * step), 1920, 2560];

for (const address of addresses)
  test(`${address} loads cleanly, passes axe in light and dark, and overflows at no width`, async ({ page }) => {
    test.setTimeout(120_000);
    const misdeeds = await watch(page);
    await page.goto(address, { waitUntil: 'networkidle' });
    expect.soft(await shiftOf(page), 'the layout shifts while the page loads').toBe(0);
    expect.soft(misdeeds.list, 'an error, a refused or a foreign request').toEqual([]);

    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    expect.soft(await violationsOf(page), 'axe in light').toEqual([]);
    // In dark it is the same page in other colours.
    await page.emulateMedia({ colorScheme: 'dark' });
    expect.soft(await violationsOf(page, COLOUR_RULES), 'axe in dark').toEqual([]);

    await page.emulateMedia({ colorScheme: 'light' });
    expect.soft(await overflowing(page), 'widths in px at which the page overflows').toEqual([]);
    expect.soft(misdeeds.list, 'the same after all of this').toEqual([]);
  });

/** The sum of all layout shifts since the page began to load. */
function shiftOf(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 100);
      }),
  );
}

/** The widths, from a small phone to the widest screens, at which the page can be scrolled sideways. */
async function overflowing(page: Page): Promise<number[]> {
  const bad: number[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    if (await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)) bad.push(width);
  }
  return bad;
}
