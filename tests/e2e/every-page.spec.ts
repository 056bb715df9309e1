import { expect, test, type Page } from '@playwright/test';
import { COLOUR_RULES, violationsOf } from './axe.ts';
import { addresses, watch } from './site.ts';

// Each page is opened once and looked at in every way, since opening it takes longer than most of the looking. Soft: what one way
// of looking finds does not hide what the next would.

const WIDTHS = [...Array.from({ length: 57 }, (_, step) => 320 + 20 * step), 1920, 2560];
/** Those of phones: in the tables there a word may break, and a table may scroll by itself. */
const PHONES = [320, 360, 420];

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
    const { overflowing, cramped } = await lookAtWidths(page);
    expect.soft(overflowing, 'widths in px at which the page overflows').toEqual([]);
    expect.soft(cramped, 'words that break in a table of a phone, and tables that scroll there').toEqual([]);
    expect.soft(misdeeds.list, 'the same after all of this').toEqual([]);
  });

// On every page it would take as long as the rest of the widths: the pages with the longest words stand for all.
test('nothing overflows a small phone with the text spacing of WCAG 1.4.12', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const address of ['/symptoms/crashloopbackoff/', '/reference/feature-stages/', '/monitoring/cadvisor/']) {
    await page.goto(address);
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      const spacing = 'line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important';
      sheet.replaceSync(`* { ${spacing} } p { margin-bottom: 2em !important }`);
      document.adoptedStyleSheets = [sheet];
    });
    expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), address).toBe(320);
  }
});

test('a note stands beside the text of its section only, and code that scrolls fades', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  for (const address of [
    '/start/five-minutes/',
    '/lifecycle/resources/',
    '/multi-container/sharing-files/',
    '/inspecting/exec/',
  ]) {
    await page.goto(address);
    expect.soft(await page.locator('.aside').evaluateAll(faultsOf), address).toEqual([]);
  }
  const blocks = await page
    .locator('.plate pre')
    .evaluateAll((all) =>
      all.map((pre) => ({ scrolls: pre.scrollWidth > pre.clientWidth, fades: getComputedStyle(pre).maskImage !== 'none' })),
    );
  expect(blocks).toContainEqual({ scrolls: true, fades: true });
  expect(blocks.filter(({ scrolls, fades }) => scrolls !== fades)).toEqual([]);
});

/** Notes that pass the next heading, push the next plate down, or hold a word that is too long. */
function faultsOf(notes: Element[]): string[] {
  return notes.flatMap((note) => {
    let next = note.nextElementSibling;
    while (next && !next.matches('.heading, .plate, .sources')) next = next.nextElementSibling;
    const above = next?.previousElementSibling;
    if (!next || !above) return [];
    const passes = note.getBoundingClientRect().bottom > next.getBoundingClientRect().top;
    const pushes = next.matches('.plate') && next.getBoundingClientRect().top - above.getBoundingClientRect().bottom > 40;
    return passes || pushes || note.scrollWidth > note.clientWidth ? [note.textContent.trim().slice(0, 40)] : [];
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

/** Looks at the page from a small phone to the widest screens: where it can be scrolled sideways, and what is cramped on a phone. */
async function lookAtWidths(page: Page): Promise<{ overflowing: number[]; cramped: string[] }> {
  const overflowing: number[] = [];
  const cramped: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    if (await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth))
      overflowing.push(width);
    if (PHONES.includes(width)) cramped.push(...(await crampedInTables(page)).map((what) => `${what} at ${width}`));
  }
  return { overflowing, cramped };
}

/** Words of up to 14 letters that stand on two lines of a table's cell, and tables that are wider than their place. */
function crampedInTables(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = Array.from(document.querySelectorAll('.table-box'))
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map((box) => box.getAttribute('aria-label') ?? '');
    const range = document.createRange();
    for (const body of document.querySelectorAll('.table-box tbody')) {
      const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        range.selectNodeContents(node);
        if (range.getClientRects().length < 2) continue;
        for (const { 0: word, index } of node.data.matchAll(/(?<!\p{L})\p{L}{2,14}(?!\p{L})/gu)) {
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          if (range.getClientRects().length > 1) found.push(word);
        }
      }
    }
    return found;
  });
}
