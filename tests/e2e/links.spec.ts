import { expect, test, type Page } from '@playwright/test';
import { violationsOf } from './axe.ts';
import { readClipboard, refuseClipboard } from './clipboard.ts';
import { openWithLinks, watch } from './site.ts';
import { standingOf } from './place.ts';

const LOGS = '/inspecting/logs/';

const sign = (page: Page, name: RegExp | string) => page.getByRole('link', { name });
const menu = (page: Page) => page.getByRole('group', { name: /^Copy more of/ });

test.describe('copying a link', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('one click copies the share address of a section, says so, and it lands in a new page', async ({ page, context }) => {
    const misdeeds = await watch(page);
    await openWithLinks(page, LOGS);
    await page.getByRole('heading', { name: /^After a crash/ }).hover();
    await sign(page, /^Link to “After a crash/).click();
    await expect(page.getByRole('status')).toHaveText('Link copied');
    await expect(menu(page)).toContainText('✓ Link copied');
    await expect(page).toHaveURL(`${LOGS}#logs-previous-instance`);
    const link = await readClipboard(page);
    expect(new URL(link).pathname).toBe('/s/logs-previous-instance/');
    const other = await context.newPage();
    await other.goto(link);
    await expect(other).toHaveURL(`${LOGS}#logs-previous-instance`);
    expect(await standingOf(other, 'logs-previous-instance')).toMatchObject({ focused: true, marked: true, seen: true });
    expect(misdeeds.list).toEqual([]);
  });

  for (const [what, address, name, id] of [
    ['a block', LOGS, 'How did the last attempt end?', 'logs-previous'],
    ['a figure', '/inspecting/exec/', /way of|What happens|exec/, 'exec-path'],
    ['a glossary term', '/reference/glossary/', 'Link to “Back-off”', 'term-back-off'],
  ] as const) {
    test(`the link of ${what} is copied by key`, async ({ page }) => {
      await openWithLinks(page, address);
      await page.locator(`a[href="#${id}"]:is(.hash, .title)`).first().focus();
      if (typeof name === 'string') await expect(sign(page, name).first()).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('status')).toHaveText('Link copied');
      expect(new URL(await readClipboard(page)).pathname).toBe(`/s/${id}/`);
    });
  }

  test('the keyboard reaches a sign, and from it the other ways to copy', async ({ page }) => {
    await openWithLinks(page, LOGS);
    await sign(page, /^Link to “After a crash/).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status')).toHaveText('Link copied'); // the menu comes with it
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Copy Markdown link' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status')).toHaveText('Markdown link copied');
    expect(await readClipboard(page)).toMatch(
      /^\[After a crash.* · .*\]\(http:\/\/localhost:\d+\/inspecting\/logs\/#logs-previous-instance\)$/,
    );
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status')).toHaveText('Section as Markdown copied');
    const copied = await readClipboard(page);
    expect(copied).toMatch(/^## After a crash/);
    expect(copied).toContain('\n```console\n$ kubectl logs');
    expect(copied).toMatch(/\n\nFrom \[After a crash.*\]\(http:.*#logs-previous-instance\)\n$/);
    await page.keyboard.press('Escape');
    await expect(menu(page)).toHaveCount(0);
    await expect(sign(page, /^Link to “After a crash/)).toBeFocused();
  });

  test('pressed again, it still says and copies the title alone', async ({ page }) => {
    await openWithLinks(page, '/reference/glossary/');
    const adapter = sign(page, 'Link to “Adapter”');
    for (let press = 1; press <= 2; press++) {
      await adapter.click();
      await expect(menu(page)).toHaveAccessibleName('Copy more of “Adapter”');
    }
    await page.getByRole('button', { name: 'Copy Markdown link' }).click();
    await expect(menu(page)).toContainText('✓ Markdown link copied');
    expect(await readClipboard(page)).toMatch(/^\[Adapter · /);
  });

  test('without https the menu copies too, and stays', async ({ page }) => {
    await page.addInitScript(refuseClipboard);
    await openWithLinks(page, LOGS);
    await sign(page, /^Link to “After a crash/).click();
    await page.getByRole('button', { name: 'Copy Markdown link' }).click();
    await expect(page.getByRole('button', { name: 'Copy Markdown link' })).toBeFocused();
    await expect(menu(page)).toContainText('✓ Markdown link copied');
    expect(await readClipboard(page)).toMatch(/^\[After a crash/);
  });

  test('where the tool does not load, it is a plain link, and the next press asks for it again', async ({ page }) => {
    const misdeeds = await watch(page);
    await page.route('**/share-link*', (route) => route.abort());
    await openWithLinks(page, LOGS);
    await sign(page, /^Link to “After a crash/).click();
    await expect(page).toHaveURL(`${LOGS}#logs-previous-instance`);
    await page.unroute('**/share-link*');
    await sign(page, /^Link to “After a crash/).click();
    await expect(menu(page)).toContainText('✓ Link copied');
    expect(misdeeds.list.filter((what) => what.startsWith('error'))).toEqual([]);
  });

  test('a block is copied as Markdown with its fence', async ({ page }) => {
    await openWithLinks(page, LOGS);
    await page.locator('#logs-previous figcaption a').first().click();
    await page.getByRole('button', { name: 'Copy block as Markdown' }).click();
    await expect(page.getByRole('status')).toHaveText('Block as Markdown copied');
    expect(await readClipboard(page)).toMatch(
      /^\*\*How did the last attempt end\?\*\*\n\n```console\n\$ kubectl[\s\S]*```\n\nFrom \[/,
    );
  });

  test('the menu goes by itself, and not while somebody is at it', async ({ page }) => {
    await page.clock.install();
    await openWithLinks(page, LOGS);
    await sign(page, /^Link to “After a crash/).click();
    await menu(page).hover();
    await page.clock.runFor(20_000);
    await expect(menu(page)).toBeVisible();
    await page.mouse.move(5, 600);
    await page.clock.runFor(20_000);
    await expect(menu(page)).toHaveCount(0);
  });

  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [360, 1280])
      test(`the menu is all in view at ${width} px in ${colorScheme}, and axe finds nothing`, async ({ page }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.setViewportSize({ width, height: 740 });
        await openWithLinks(page, '/reference/glossary/');
        for (const id of ['term-affinity', 'sources']) {
          await page.locator(`a.hash[href="#${id}"]`).click();
          await expect(menu(page)).toBeInViewport({ ratio: 1 });
        }
        await openWithLinks(page, LOGS);
        await page.locator('#logs-previous figcaption a').first().click();
        await expect(menu(page)).toBeInViewport({ ratio: 1 });
        expect(await violationsOf(page)).toEqual([]);
      });
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

  test('a sign opens the share sheet with the share address', async ({ page }) => {
    await page.addInitScript(() => {
      navigator.share = (data) => {
        document.documentElement.dataset['shared'] = JSON.stringify(data);
        return Promise.resolve();
      };
    });
    await openWithLinks(page, LOGS);
    await sign(page, /^Link to “After a crash/).tap();
    await expect(menu(page)).toContainText('Link shared');
    await expect(page.getByRole('button', { name: 'Copy link' })).toBeVisible();
    const shared = JSON.parse((await page.locator('html').getAttribute('data-shared')) ?? '{}') as { title: string; url: string };
    expect(shared.title).toMatch(/^After a crash.* · /);
    expect(new URL(shared.url).pathname).toBe('/s/logs-previous-instance/');
  });
});

test.describe('what hides a place', () => {
  /** Puts the section with an id, and all that follows, into a closed disclosure. */
  const hide = (page: Page, id: string) =>
    page.route(`**${LOGS}`, async (route) => {
      const response = await route.fetch();
      const html = (await response.text()).replace(
        new RegExp(`(<div class="heading"><h2 id="${id}"[\\s\\S]*?)(<section class="sources">)`),
        '<details><summary>More</summary><details><summary>Even more</summary>$1</details></details>$2',
      );
      expect(html).toContain('Even more');
      await route.fulfill({ response, body: html });
    });

  for (const javaScriptEnabled of [true, false])
    test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
      test.use({ javaScriptEnabled });
      test('is opened', async ({ page }) => {
        await hide(page, 'logs-previous-instance');
        await page.goto(`${LOGS}#logs-previous-instance`);
        await expect(page.getByRole('heading', { name: /^After a crash/ })).toBeInViewport();
        const { distance, seen } = await standingOf(page, 'logs-previous-instance', javaScriptEnabled);
        expect(distance).toBeLessThanOrEqual(2);
        expect(seen).toBe(true);
      });
    });
});
