import { expect, test, type Page } from '@playwright/test';
import { violationsOf } from './axe.ts';
import { openWithLinks, watch } from './site.ts';

const card = (page: Page) => page.getByRole('tooltip');
const SIDECARS = '/multi-container/sidecars/';
const toEvicted = (page: Page) => page.getByRole('link', { name: 'evicted', exact: true });

test('shows the title and first words of the very section on hover, and stays while it is pointed at', async ({ page }) => {
  const misdeeds = await watch(page);
  await openWithLinks(page, SIDECARS);
  await toEvicted(page).hover();
  await expect(card(page).locator('b')).toHaveText('Evicted');
  await expect(card(page).locator('p')).toHaveText(/\w{3,}/);
  await card(page).hover();
  await page.waitForTimeout(500);
  await expect(card(page)).toBeVisible();
  await page.mouse.move(5, 5);
  await expect(card(page)).toBeHidden();
  // Left, come back to at once, and left again.
  await toEvicted(page).hover();
  await expect(card(page)).toBeVisible();
  await page.mouse.move(5, 5);
  await toEvicted(page).hover();
  await page.mouse.move(5, 5);
  await expect(card(page)).toBeHidden();
  expect(misdeeds.list).toEqual([]);
});

test('shows on focus by key, describes the link, and Escape takes it away', async ({ page }) => {
  await openWithLinks(page, SIDECARS);
  await page.keyboard.press('Tab');
  await toEvicted(page).focus();
  await expect(card(page)).toBeVisible();
  await expect(toEvicted(page)).toHaveAccessibleDescription(/Evicted/);
  await page.keyboard.press('Escape');
  await expect(card(page)).toBeHidden();
  await expect(toEvicted(page)).toBeFocused();
});

test('shows the meaning of a glossary term', async ({ page }) => {
  await openWithLinks(page, SIDECARS);
  await page.locator('a.term', { hasText: 'grace period' }).hover();
  await expect(card(page).locator('b')).toHaveText('Grace period');
  await expect(card(page).locator('p')).toHaveText(/\./);
});

test('passing over a link asks for its words, and shows nothing', async ({ page }) => {
  await openWithLinks(page, SIDECARS);
  await toEvicted(page).hover();
  await page.mouse.move(5, 5);
  await page.waitForTimeout(700);
  await expect(card(page)).toBeHidden();
});

test('the words of a page are fetched once, and none before they are wanted', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await openWithLinks(page, SIDECARS);
  expect(asked.filter((path) => /card|share-link/.test(path))).toEqual([]);
  for (const name of ['startup probe', 'init container', 'startup probe']) {
    await page.locator('a.term', { hasText: name }).first().hover();
    await expect(card(page)).toBeVisible();
    await page.mouse.move(5, 5);
    await expect(card(page)).toBeHidden();
  }
  expect(asked.filter((path) => path.endsWith('card.json'))).toEqual(['/reference/glossary/card.json']);
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in ${colorScheme}, and it is all in view`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await openWithLinks(page, SIDECARS);
    await toEvicted(page).hover();
    await expect(card(page)).toBeInViewport({ ratio: 1 });
    expect(await violationsOf(page)).toEqual([]);
  });

test.describe('on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

  test('a touched link shows no card', async ({ page }) => {
    await openWithLinks(page, '/multi-container/sidecars/');
    const link = page.locator('article a[href^="/"]:not(.hash)').nth(2);
    await link.dispatchEvent('pointerover', { pointerType: 'touch' });
    await page.waitForTimeout(700);
    await expect(card(page)).toHaveCount(0);
  });
});
