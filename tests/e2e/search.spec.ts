import { expect, test } from '@playwright/test';
import { readClipboard, refuseClipboard } from './clipboard.ts';
import { standingOf } from './place.ts';
import { watch } from './site.ts';

test('opens with a slash, and the keyboard lands on a section', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  const field = page.getByRole('combobox', { name: 'Search' });
  await expect(field).toBeFocused();
  await page.keyboard.type('crash loop');
  const first = page.getByRole('option').first();
  await expect(first).toContainText('CrashLoopBackOff');
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await expect(first.locator('mark').first()).toBeVisible();
  // Within the dialog: all around it is inert, and mute.
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText(/^\d+ results?$/);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/symptoms/crashloopbackoff/#crashloopbackoff');
  expect((await standingOf(page, 'crashloopbackoff')).distance).toBeLessThanOrEqual(2);
});

test('opens with Control-K and closes with Escape, and the address follows', async ({ page }) => {
  await page.goto('/inspecting/logs/#logs-limits');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('sidecar');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expect(page).toHaveURL('/inspecting/logs/?q=sidecar#logs-limits');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page).toHaveURL('/inspecting/logs/#logs-limits');
});

test('opens with the selected words, and Control-Enter shows the section in a new tab', async ({ page, context }) => {
  await page.goto('/inspecting/logs/');
  await page.evaluate(() => {
    const range = document.createRange();
    const text = document.createTextNode('CrashLoopBackOff');
    document.querySelector('main p')?.prepend(text);
    range.selectNodeContents(text);
    getSelection()?.addRange(range);
  });
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Search' })).toHaveValue('CrashLoopBackOff');
  await expect(page.getByRole('option').first()).toContainText('CrashLoopBackOff');
  const opened = context.waitForEvent('page');
  await page.keyboard.press('Control+Enter');
  const tab = await opened;
  await expect(tab).toHaveURL(/\/symptoms\/crashloopbackoff\/(\?found=\S+)?#crashloopbackoff$/);
  await expect(page).toHaveURL(/\/inspecting\/logs\//);
});

test('an address with ?q= opens it with the query, and keeps the rest when it closes', async ({ page }) => {
  await page.goto('/inspecting/logs/?q=--previous&utm_source=chat');
  await expect(page.getByRole('combobox')).toHaveValue('--previous');
  await expect(page.getByRole('option').first()).toContainText('--previous');
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL('/inspecting/logs/?utm_source=chat');
});

test('what it does not find is no dead end', async ({ page }) => {
  await page.goto('/?q=zzzzzz');
  await expect(page.getByText('Nothing found for “zzzzzz”')).toBeVisible();
  await expect(page.getByRole('dialog').getByRole('link', { name: 'index of everything' })).toBeVisible();
});

test('says what it corrected, and offers the nearest words for what it does not know', async ({ page }) => {
  await page.goto('/?q=crashlopbackoff');
  await expect(page.getByText('Showing results for crashloopbackoff')).toBeVisible();
  await page.getByRole('combobox').fill('zzkubelzzz');
  await page.getByRole('dialog').getByRole('button', { name: 'kubelet', exact: true }).click();
  await expect(page.getByRole('option').first()).toBeVisible();
});

test('keeps from key to key the results that are still found, and no others', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await page.keyboard.type('crashloopbackof');
  const results = page.getByRole('option');
  await expect(results.nth(5)).toBeVisible();
  await results.first().evaluate((result) => result.setAttribute('data-kept', ''));
  await page.keyboard.type('f');
  await expect(results.first()).toHaveAttribute('data-kept', '');
  await page.getByRole('combobox').fill('image pull policy');
  await expect(results.first()).toContainText('pull', { ignoreCase: true });
  await expect(page.locator('[data-kept]')).toHaveCount(0);
  const addresses = await results.evaluateAll((all) => all.map((result) => result.getAttribute('href')));
  expect(new Set(addresses).size).toBe(addresses.length);
});

test('marks the words on the page it leads to, and remembers the query on this device', async ({ page }) => {
  await page.goto('/?q=--previous');
  await page.getByRole('option').first().click();
  await expect(page).toHaveURL(/^[^?]*\/inspecting\/logs\/[^?]*$/);
  const clear = page.getByRole('button', { name: 'Clear the marked words' });
  await expect(clear).toBeVisible();
  await clear.click();
  await expect(clear).toBeHidden();
  await page.keyboard.press('/');
  await expect(page.getByRole('option', { name: '--previous' })).toBeVisible();
});

test('leads to a section of the page that is open without loading it again', async ({ page }) => {
  let loads = 0;
  page.on('load', () => loads++);
  await page.goto('/inspecting/logs/');
  await page.keyboard.press('/');
  await page.keyboard.type('read the previous instance');
  await expect(page).toHaveURL(/\?q=/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Clear the marked words' })).toBeVisible();
  await expect(page).toHaveURL('/inspecting/logs/#logs-previous-instance');
  expect(loads).toBe(1);
});

test('where its code does not load, the index of everything serves', async ({ page }) => {
  const misdeeds = await watch(page);
  await page.route('**/search-dialog*', (route) => route.abort());
  await page.goto('/inspecting/logs/');
  await page.getByRole('button', { name: /Search/ }).hover();
  await page.keyboard.press('/');
  await expect(page).toHaveURL('/a-z/');
  expect(misdeeds.list.join()).not.toContain('error: Failed to fetch');
});

test('the page for what is missing searches for the words of its address', async ({ page }) => {
  await page.goto('/symptoms/crash-loop/');
  await page.getByRole('link', { name: 'Search for “crash loop”' }).click();
  await expect(page.getByRole('option').first()).toContainText('CrashLoopBackOff');
});

test.describe('copying', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('works without https too', async ({ page }) => {
    await page.addInitScript(refuseClipboard);
    await page.goto('/?q=--previous');
    await page.getByRole('dialog').getByRole('button', { name: 'Copy the command' }).click();
    await expect(page.getByRole('button', { name: 'Copied' })).toBeFocused();
    expect(await readClipboard(page)).toMatch(/^kubectl logs .*--previous/);
  });

  test('takes the command that a result shows', async ({ page }) => {
    await page.goto('/?q=--previous');
    await page.getByRole('dialog').getByRole('button', { name: 'Copy the command' }).click();
    expect(await readClipboard(page)).toMatch(/^kubectl logs .*--previous/);
  });
});

test('goes on without a network once it is open', async ({ page, context }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await page.keyboard.type('oomkilled');
  await expect(page.getByRole('option').nth(5)).toBeVisible();
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await page.getByRole('combobox').fill('terminating namespce');
  await expect(page.getByRole('option').first()).toContainText('namespace', { ignoreCase: true });
  await expect(page.getByText('Showing results for')).toBeVisible();
});

test('loads nothing before it is wanted', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/', { waitUntil: 'networkidle' });
  expect(asked.filter((path) => /search(-dialog|\/)/.test(path))).toEqual([]);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('the search is a sheet as high as the screen', async ({ page }) => {
    await page.goto('/start/inside-a-pod/');
    await page.getByRole('button', { name: /Search/ }).tap();
    await expect(page.getByRole('dialog')).toBeVisible();
    const box = await page.getByRole('dialog').boundingBox();
    expect(box).toMatchObject({ x: 0, y: 0, width: 360, height: 740 });
  });
});
