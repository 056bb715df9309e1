import { expect, test, type Locator, type Page } from '@playwright/test';
import { violationsOf } from './axe.ts';
import { watch } from './site.ts';

const EXEC = '/inspecting/exec/';
const SIDECARS = '/multi-container/sidecars/';

/** The popover: only one shows at a time, and it is none while it is hidden. */
const popover = (page: Page) => page.locator('[popover]:popover-open');
/** A part of the command that opens a shell, by its text. */
const part = (page: Page, text: string) => page.locator('#exec-in-container [data-row]').getByText(text, { exact: true });
const block = (page: Page, id = 'exec-in-container') => page.locator(`#${id} pre`);

test.describe('by mouse', () => {
  test('resting on a part explains it; the words stay while the pointer is on them, and go with it', async ({ page }) => {
    const misdeeds = await watch(page);
    await visit(page, EXEC);
    await part(page, 'exec').hover();
    await expect(popover(page)).toContainText('Starts a new process in a running container.');
    await popover(page).hover();
    await page.waitForTimeout(500);
    await expect(popover(page)).toBeVisible();
    await page.mouse.move(5, 5);
    await expect(popover(page)).toHaveCount(0);
    expect(misdeeds.list).toEqual([]);
  });

  test('passing over a part explains nothing', async ({ page }) => {
    await visit(page, EXEC);
    await part(page, 'exec').hover();
    await page.mouse.move(5, 5);
    await page.waitForTimeout(300);
    await expect(popover(page)).toHaveCount(0);
  });

  test('moving on to another block moves the words, and they stay', async ({ page }) => {
    await visit(page, EXEC);
    await part(page, 'exec').hover();
    await expect(popover(page)).toContainText('Starts a new process');
    await page.locator('#exec-debug-container [data-row]').getByText('debug', { exact: true }).hover();
    await expect(popover(page)).toContainText('Adds a container with tools');
    await page.waitForTimeout(400);
    await expect(popover(page)).toContainText('Adds a container with tools');
  });

  test('a link leads to the section that teaches the part', async ({ page }) => {
    await visit(page, SIDECARS);
    await page.locator('#web-with-log-shipper [data-row]').getByText('restartPolicy: Always').click();
    await expect(popover(page)).toContainText('spec.initContainers[].restartPolicy');
    await popover(page).getByRole('link').click();
    await expect(page).toHaveURL(/\/multi-container\/sidecars\/#native-sidecar$/);
  });

  test('selecting text is not disturbed', async ({ page }) => {
    await visit(page, EXEC);
    const from = await boxOf(part(page, 'exec'));
    const to = await boxOf(part(page, '-c'));
    await page.mouse.move(from.x + 1, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.x + to.width - 1, to.y + to.height / 2, { steps: 8 });
    await page.mouse.up();
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('exec -it <pod> -c');
    expect(await block(page).locator('code').textContent()).toBe('kubectl exec -it <pod> -c <container> -- sh');
  });
});

test.describe('by keys', () => {
  test('a block is one stop: arrows go from part to part, Escape closes and stays, Tab leaves', async ({ page }) => {
    await visit(page, EXEC);
    await block(page).focus();
    await expect(popover(page)).toHaveCount(0);
    const seen: string[] = [];
    while (seen.length < 6) {
      await page.keyboard.press('ArrowRight');
      seen.push((await popover(page).locator('b').textContent()) ?? '');
    }
    expect(seen).toEqual(['exec', '-i, --stdin', '-t, --tty', '<pod>', '-c, --container', '--']);
    await page.keyboard.press('ArrowLeft');
    await expect(popover(page)).toContainText('The container to start it in.');
    await page.keyboard.press('Escape');
    await expect(popover(page)).toHaveCount(0);
    await expect(block(page)).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Tab');
    await expect(popover(page)).toHaveCount(0);
    await expect(page.locator('#exec-in-container summary')).toBeFocused();
  });

  test('a block says how to use it, and holds nothing else to stop at', async ({ page }) => {
    await visit(page, EXEC);
    await expect(block(page)).toHaveAccessibleDescription(/arrow/);
    expect(await page.locator('pre :is(a, [tabindex], span[role])').count()).toBe(0);
  });

  test('a part that stands outside of a scrolled block comes into view', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 700 });
    await visit(page, SIDECARS);
    await block(page, 'web-with-log-shipper').focus();
    await page.keyboard.press('ArrowLeft');
    await expect(popover(page)).toBeInViewport({ ratio: 1 });
  });
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 700 } });

  test('a tap opens, the next closes, and so does one elsewhere', async ({ page }) => {
    await visit(page, EXEC);
    await part(page, 'exec').tap();
    await expect(popover(page)).toContainText('Starts a new process');
    await part(page, 'exec').tap();
    await expect(popover(page)).toHaveCount(0);
    await part(page, '-c').tap();
    await expect(popover(page)).toBeVisible();
    await page.locator('h1').tap();
    await expect(popover(page)).toHaveCount(0);
  });
});

test.describe('at 360 px', () => {
  test.use({ viewport: { width: 360, height: 640 } });

  for (const address of [EXEC, SIDECARS, '/namespaces/isolating-tenants/'])
    test(`every explanation of ${address} is all in view, and beside its part`, async ({ page }) => {
      await visit(page, address);
      expect(await misplaced(page)).toEqual([]);
    });

  test('also where CSS cannot anchor it', async ({ page }) => {
    await page.addInitScript(() => {
      CSS.supports = () => false;
      addEventListener('DOMContentLoaded', () => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('[popover] { position-area: none; position-anchor: auto; position-try: none }');
        document.adoptedStyleSheets = [sheet];
      });
    });
    await visit(page, EXEC);
    expect(await misplaced(page)).toEqual([]);
  });
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in ${colorScheme} with the words open, in the list and beside a part`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const address of [EXEC, SIDECARS]) {
      await visit(page, address);
      await page.locator('main details').evaluateAll((all) => all.forEach((each) => each.setAttribute('open', '')));
      await page.locator('explained-code pre').first().focus();
      await page.keyboard.press('ArrowRight');
      await expect(popover(page)).toBeVisible();
      expect(await violationsOf(page), address).toEqual([]);
    }
  });

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the list below the block has the same words', async ({ page }) => {
    await page.goto(EXEC);
    await page.locator('#exec-in-container').getByText('What each part does').click();
    await expect(page.getByText('Starts a new process in a running container.').first()).toBeVisible();
  });
});

test('a page says once what its commands and manifests were checked with', async ({ page }) => {
  await page.goto(SIDECARS);
  await expect(page.getByText('Written for Kubernetes 1.37; commands and manifests are checked with 1.36.')).toHaveCount(1);
});

/** Opens a page and waits for the element's script, which loads after the page. */
async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForFunction(() => customElements.get('explained-code') !== undefined);
}

/** Goes through every part of a page by the arrow keys; the parts whose words are not all in view, or far from them. */
async function misplaced(page: Page): Promise<string[]> {
  const bad: string[] = [];
  for (const pre of await page.locator('explained-code pre').all()) {
    await pre.focus();
    const stops = await pre.locator('[data-row]').count();
    for (let stop = 0; stop < stops; stop++) {
      await page.keyboard.press('ArrowRight');
      const open = pre.locator('[data-open]');
      const [at, words] = await Promise.all([boxOf(open), boxOf(popover(page))]);
      const isInView = words.x >= 0 && words.x + words.width <= 360 && words.y >= 0 && words.y + words.height <= 640;
      const isCut = await popover(page).evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth);
      const gap = Math.max(words.y - at.y - at.height, at.y - words.y - words.height);
      if (!isInView || isCut || gap > 12 || gap < 0)
        bad.push(`${await open.textContent()} at ${JSON.stringify(at)}: ${JSON.stringify(words)}`);
    }
  }
  return bad;
}

async function boxOf(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error(`${String(locator)} is not shown.`);
  return box;
}
