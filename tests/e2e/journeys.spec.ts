import { expect, test } from '@playwright/test';
import { standingOf } from './place.ts';
import { watch } from './site.ts';

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('a reader browses from home to a section', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: 'How do I reach a Pod from my machine?' }).tap();
    await expect(page).toHaveURL('/inspecting/port-forward/');
    await page.getByText('On this page').first().tap();
    const link = page.getByRole('navigation', { name: 'Sections of this note' }).getByRole('link').nth(1);
    await link.tap();
    const id = new URL(page.url()).hash.slice(1);
    expect(id).not.toBe('');
    expect((await standingOf(page, id)).distance).toBeLessThanOrEqual(2);
  });

  test('the bar names the page where its title is out of view', async ({ page }) => {
    await page.goto('/symptoms/crashloopbackoff/');
    const [name, site] = [page.locator('.here'), page.locator('.site-name')];
    await expect(name).toBeHidden();
    await expect(site).toHaveCSS('opacity', '1');
    await page.goto('/symptoms/crashloopbackoff/#backoff');
    await expect(name).toBeVisible();
    await expect(name).toHaveText('CrashLoopBackOff');
    // Unseen only: it is the name of the link home.
    await expect(site).toHaveCSS('opacity', '0');
    await expect(page.getByRole('link', { name: 'Podbook' }).first()).toBeVisible();
  });

  test('one bar holds both disclosures, and a heading that says the title again is small', async ({ page }) => {
    await page.goto('/symptoms/oomkilled/');
    const tops = await page.locator('.fold > summary').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
    expect(new Set(tops).size).toBe(1);
    await expect(page.locator('#oomkilled')).toHaveCSS('font-size', /^1[0-5]/);
    await expect(page.locator('.console .command').first()).toBeInViewport();
  });

  test('the navigation opens and leads to another section', async ({ page }) => {
    await page.goto('/start/inside-a-pod/');
    await page.getByLabel('Menu').first().tap();
    await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Monitoring' }).tap();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Monitoring');
  });
});

test.describe('links', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('the share address of a section leads on to it', async ({ page }) => {
    const misdeeds = await watch(page);
    await page.goto('/s/logs-previous-instance/');
    await expect(page).toHaveURL('/inspecting/logs/#logs-previous-instance');
    await expect(page.locator('#logs-previous-instance')).toBeFocused();
    expect((await standingOf(page, 'logs-previous-instance')).distance).toBeLessThanOrEqual(2);
    expect(misdeeds.list).toEqual([]);
  });

  test('a hostile fragment breaks nothing', async ({ page }) => {
    const misdeeds = await watch(page);
    await page.goto('/inspecting/logs/#%E0%A4%A%<script>alert(1)</script>');
    await expect(page.getByRole('paragraph').filter({ hasText: 'is not on this page' })).toBeVisible();
    expect(misdeeds.list).toEqual([]);
  });

  test('one that names no section says so, and leads into the search', async ({ page }) => {
    await page.goto('/symptoms/crashloopbackoff/#back-off-times');
    await expect(page.getByRole('status')).toHaveText('The section that the link names is not on this page.');
    await page.getByRole('link', { name: 'Search for “back off times”' }).click();
    await expect(page.getByRole('option').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL('/symptoms/crashloopbackoff/');
    await expect(page.getByText('is not on this page')).toHaveCount(0);
  });
});

test('the theme switch steps through the themes, and the choice is there before the next page paints', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/inspecting/logs/');
  const html = page.locator('html');
  await page.getByRole('button', { name: 'Theme: as the system' }).click();
  await expect(html).toHaveAttribute('data-theme', 'light');
  await page.getByRole('button', { name: 'Theme: light' }).click();
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await page.goto('/inspecting/exec/', { waitUntil: 'commit' });
  await page.waitForSelector('body', { state: 'attached' });
  await expect(html).toHaveAttribute('data-theme', 'dark');
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
});

test('the outline marks the section in view', async ({ page }) => {
  await page.goto('/inspecting/logs/#logs-many-pods');
  await expect(page.locator('.toc a[aria-current]')).toHaveAttribute('href', '#logs-many-pods');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a reader browses, follows a link to a section, and finds the index', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: 'CrashLoopBackOff', exact: true }).first().click();
    await expect(page).toHaveURL('/symptoms/crashloopbackoff/#crashloopbackoff');
    await expect(page.getByRole('heading', { name: 'CrashLoopBackOff', exact: true })).toBeInViewport();
    await page.locator('header a[href="/a-z/"]').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Index of everything');
  });

  test('a share address shows the section, and what site it is of', async ({ page }) => {
    await page.goto('/s/logs-previous-instance/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^After a crash/);
    await expect(page.getByRole('link', { name: 'Podbook' })).toHaveAttribute('href', '/');
    await page.getByRole('link', { name: /^Read it in/ }).click();
    await expect(page).toHaveURL('/inspecting/logs/#logs-previous-instance');
  });

  test('nothing that needs a script is shown', async ({ page }) => {
    await page.goto('/inspecting/logs/');
    await expect(page.getByRole('button', { name: /Copy|Theme/ })).toHaveCount(0);
  });
});
