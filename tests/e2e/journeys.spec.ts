import { expect, test, type Page } from '@playwright/test';
import { watch } from './site.ts';

/** How far, in px, the top of a place is from where it belongs: the header's height and 24 px below the window's edge. */
async function distanceFromPlace(page: Page, id: string): Promise<number> {
  return page.evaluate((wanted) => {
    const top = document.getElementById(wanted)?.getBoundingClientRect().top ?? Number.NaN;
    const place = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop);
    const atEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 1;
    return atEnd && top > place ? 0 : Math.abs(top - place);
  }, id);
}

async function readClipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

/** As a browser does on an address without https. */
function refuseClipboard(): void {
  navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
}

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
    expect(await distanceFromPlace(page, id)).toBeLessThanOrEqual(2);
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

  test('the search is a sheet as high as the screen', async ({ page }) => {
    await page.goto('/start/inside-a-pod/');
    await page.getByRole('button', { name: /Search/ }).tap();
    await expect(page.getByRole('dialog')).toBeVisible();
    const box = await page.getByRole('dialog').boundingBox();
    expect(box).toMatchObject({ x: 0, y: 0, width: 360, height: 740 });
  });
});

test.describe('search', () => {
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
    expect(await distanceFromPlace(page, 'crashloopbackoff')).toBeLessThanOrEqual(2);
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
});

test.describe('links', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('the share address of a section leads on to it', async ({ page }) => {
    const misdeeds = await watch(page);
    await page.goto('/s/logs-previous-instance/');
    await expect(page).toHaveURL('/inspecting/logs/#logs-previous-instance');
    await expect(page.locator('#logs-previous-instance')).toBeFocused();
    expect(await distanceFromPlace(page, 'logs-previous-instance')).toBeLessThanOrEqual(2);
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

test.describe('copying a command', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('takes the command without prompt and output, and says so', async ({ page }) => {
    await page.goto('/inspecting/reading-get-pods/');
    await page.locator('#get-pods-list').getByRole('button', { name: 'Copy' }).click();
    await expect(page.getByRole('status')).toHaveText('Command copied');
    expect(await readClipboard(page)).toBe('kubectl get pods');
  });

  test('a block of several commands has a button for each and one for all', async ({ page }) => {
    await page.goto('/inspecting/logs/');
    const block = page.locator('.console:has(.row + .row, .output + .row)').first();
    const commands = await block.locator('.command').allTextContents();
    await block.getByRole('button', { name: 'Copy this command' }).nth(1).click();
    expect(await readClipboard(page)).toBe(commands[1]);
    await block.getByRole('button', { name: 'Copy all commands' }).click();
    await expect(page.getByRole('status')).toHaveText(`${commands.length} commands copied`);
    expect(await readClipboard(page)).toBe(commands.join('\n'));
  });

  test('a command of several lines is right when it is copied and when it is selected, and leaves no row empty', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('/symptoms/oomkilled/');
    const block = page.locator('.console:has(.hung)').first();
    await block.getByRole('button', { name: 'Copy' }).click();
    expect(await readClipboard(page)).toMatch(/^kubectl get pod <pod> \\\n {4}-o jsonpath='\{\S+\}'$/);
    const command = block.locator('.command');
    const selected = await command.evaluate((code) => {
      getSelection()?.selectAllChildren(code);
      return String(getSelection());
    });
    expect(selected).toMatch(/^kubectl get pod <pod> \\\n-o jsonpath='\{\S+\}'$/);
    expect(await command.evaluate(rowsOf)).toEqual([
      { row: 0, indent: 0 },
      { row: 1, indent: 2 },
      { row: 2, indent: 4 },
      { row: 3, indent: 4 },
    ]);
  });
});

/** The rows of a command from the first word on, and the letters by which each is indented; a row of only spaces has none. */
function rowsOf(command: Element): { row: number; indent: number }[] {
  const range = document.createRange();
  range.selectNodeContents(command);
  const style = getComputedStyle(command);
  const lefts = new Map<number, number>();
  for (const { top, left, width, height } of range.getClientRects())
    if (width > 0 && height < Number.parseFloat(style.lineHeight)) lefts.set(top, Math.min(left, lefts.get(top) ?? left));
  const [[firstTop = 0, firstLeft = 0] = []] = lefts;
  return [...lefts].map(([top, left]) => ({
    row: Math.round((top - firstTop) / Number.parseFloat(style.lineHeight)),
    indent: Math.round((left - firstLeft) / (Number.parseFloat(style.paddingInlineStart) / 2)),
  }));
}

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
