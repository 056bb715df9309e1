import { expect, test } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { buildGarden, copyGarden, edit } from '../garden.ts';
import { standingOf } from './place.ts';

// The garden after a year, below a path of its host: a heading renamed, a section on another page, a page gone, a section ended. Its
// old links lead on.

const BASE = '/garden';

const MOVES = [
  '/first/herbs/#beside-roses -> /first/herbs/#next-to-roses',
  '/first/herbs/#sun -> /first/roses/#where-to-plant',
  '/first/herbs/#mint retired, see /first/roses/',
  '/old/sage/ -> /first/roses/#where-to-plant',
  '/old/thyme/ -> /first/herbs/',
  '/old/thyme/#soil -> /first/roses/#where-to-plant',
];
const FILLER = 'Text that makes the page longer than a window.\n\n'.repeat(60);

test.describe.configure({ mode: 'serial' });
let site = '';
let server: ChildProcess | undefined;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  const garden = copyGarden((content) => {
    appendFileSync(join(content, 'anchors.txt'), `${MOVES.join('\n')}\n`);
    for (const note of ['herbs', 'roses']) {
      edit(content, `notes/first/${note}.mdx`, ['\n## ', `\n${FILLER}## `]);
      appendFileSync(join(content, `notes/first/${note}.mdx`), `\n\n${FILLER}`);
    }
  });
  const { code, out, printed } = buildGarden(garden, { BASE });
  expect(code, printed).toBe(0);
  server = spawn('node', ['scripts/serve.mjs'], {
    env: { ...process.env, OUT: out, PORT: '0', BASE },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const host = await new Promise<string>((resolve) => {
    server?.stdout?.on('data', (data: Buffer) => {
      const address = /http:\/\/localhost:\d+/.exec(data.toString())?.[0];
      if (address !== undefined) resolve(address);
    });
  });
  site = host + BASE;
});

test.afterAll(() => {
  server?.kill();
});

const LANDED = { distance: expect.closeTo(0, 0) as unknown, focused: true, marked: true, seen: true };

for (const [what, from, to, id] of [
  ['the old link of a heading that was renamed', '/first/herbs/#beside-roses', '/first/herbs/#beside-roses', 'beside-roses'],
  ['its share address', '/s/beside-roses/', '/first/herbs/#next-to-roses', 'next-to-roses'],
  ['a section that went to another page', '/first/herbs/#sun', '/first/roses/#where-to-plant', 'where-to-plant'],
  ['its share address too', '/s/sun/', '/first/roses/#where-to-plant', 'where-to-plant'],
  ['a section of a page that is gone', '/old/thyme/#soil', '/first/roses/#where-to-plant', 'where-to-plant'],
  ['a page that is gone, with any fragment', '/old/thyme/#next-to-roses', '/first/herbs/#next-to-roses', 'next-to-roses'],
  [
    'a page that went into a section, with a query',
    '/old/sage/?by=chat',
    '/first/roses/?by=chat#where-to-plant',
    'where-to-plant',
  ],
  ['the same with a fragment', '/old/sage/#leaves', '/first/roses/#where-to-plant', 'where-to-plant'],
  ['the same, written in another way', '/Old/Sage/?by=chat#leaves', '/first/roses/?by=chat#where-to-plant', 'where-to-plant'],
  ['an address written in another way', '/Old/Thyme/index.html#soil', '/first/roses/#where-to-plant', 'where-to-plant'],
] as const) {
  test(`${what} lands`, async ({ page }) => {
    await page.goto(site + from);
    await expect(page).toHaveURL(site + to);
    expect(await standingOf(page, id)).toMatchObject(LANDED);
  });
}

test('where a moved section is now, the page says so for a while', async ({ page }) => {
  await page.goto(`${site}/first/herbs/#sun`);
  await expect(page.getByText('This section moved here').first()).toBeVisible();
  await expect(page.getByRole('status')).toHaveText('This section moved here');
  await page.reload();
  await expect(page.locator('#where-to-plant')).toBeFocused();
  await expect(page.locator('.said')).toHaveCount(0);
});

test('a fragment that is a word of the language behind the page leads on like any other', async ({ page }) => {
  await page.goto(`${site}/old/thyme/#constructor`);
  await expect(page).toHaveURL(`${site}/first/herbs/#constructor`);
});

test('a section that ended says so, and is not followed; its share address leads there', async ({ page }) => {
  await page.goto(`${site}/s/mint/`);
  await expect(page).toHaveURL(`${site}/first/herbs/#mint`);
  await expect(page.getByText('This section ended')).toBeInViewport();
  await expect(page.getByRole('link', { name: 'what there is on it now' })).toHaveAttribute('href', `${BASE}/first/roses/`);
});

test('the search works below a path too, and leads there', async ({ page }) => {
  await page.goto(`${site}/first/herbs/`);
  await page.keyboard.press('/');
  await page.keyboard.type('where to plant');
  await expect(page.getByRole('option', { selected: true })).toContainText('Where to plant');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${site}/first/roses/#where-to-plant`);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the renamed heading lands, and the others say where they are with a plain link', async ({ page }) => {
    await page.goto(`${site}/first/herbs/#beside-roses`);
    expect(await standingOf(page, 'beside-roses', false)).toMatchObject({ ...LANDED, focused: false });
    await page.goto(`${site}/first/herbs/#sun`);
    await expect(page.getByText('This section moved')).toBeInViewport();
    await page.getByRole('link', { name: 'its new place' }).click();
    await expect(page).toHaveURL(`${site}/first/roses/#where-to-plant`);
    await page.goto(`${site}/old/thyme/#soil`);
    await page.getByRole('link', { name: '/first/roses/#where-to-plant' }).click();
    expect(await standingOf(page, 'where-to-plant', false)).toMatchObject({ ...LANDED, focused: false });
  });
});
