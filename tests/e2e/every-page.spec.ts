import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { addresses, watch } from './site.ts';

/** The rules of axe that look at colours. The dark page is the light one in other colours, and a whole second run takes two minutes. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

for (const address of addresses) {
  test.describe(address, () => {
    test('loads cleanly: no error, no refused or foreign request, no shift of the layout', async ({ page }) => {
      const misdeeds = await watch(page);
      await page.goto(address, { waitUntil: 'networkidle' });
      expect(misdeeds.list).toEqual([]);
      expect(await shiftOf(page)).toBe(0);
    });

    test('has one h1, and no heading level is skipped', async ({ page }) => {
      await page.goto(address);
      const levels = await page
        .locator('main :is(h1, h2, h3, h4, h5, h6)')
        .evaluateAll((all) => all.map(({ tagName }) => Number(tagName[1])));
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      expect(levels[0]).toBe(1);
      expect(levels.filter((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
    });

    for (const colorScheme of ['light', 'dark'] as const) {
      test(`axe finds nothing in ${colorScheme}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.goto(address);
        const axe = new AxeBuilder({ page });
        const { violations } = await (colorScheme === 'dark' ? axe.withRules(COLOUR_RULES) : axe).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)).toEqual(
          [],
        );
      });
    }

    test('nothing overflows at any width from 320 to 1440 px, nor on the widest screens', async ({ page }) => {
      await page.goto(address);
      const bad: number[] = [];
      const widths = Array.from({ length: 57 }, (_, step) => 320 + 20 * step);
      for (const width of [...widths, 1920, 2560]) {
        await page.setViewportSize({ width, height: 800 });
        if (await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth))
          bad.push(width);
      }
      expect(bad).toEqual([]);
    });
  });
}

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
