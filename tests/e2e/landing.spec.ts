import { expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { parseLedger, type LedgerLine } from '../../src/links/ledger.ts';
import { standingOf, type Standing } from './place.ts';

// A sample of the published addresses lands in all of sixteen conditions; each of the others in one of them, dealt out in turn.
// Addresses share windows, some dozens a test: a window of its own for each would take as long as all the rest.
//
// Slow is a slow phone's network (Chromium holds each response back and lets it trickle, and caches nothing) and half a processor
// or less: Chromium stops the thread of the page, that lays out and runs scripts, for half of the time. It stops it by keeping it
// busy, also while the page waits for the network. So slow windows share one thread, and with it the stops and the waiting: each
// page has between a half and a twelfth of a processor. Still one such landing costs some four quick ones; one address in
// twenty-four gets it, and the sample all of it.

type Condition = { width: 360 | 1280; colorScheme: 'light' | 'dark'; speed: 'fast' | 'slow'; scripts: boolean };

const conditions: Condition[] = ([360, 1280] as const).flatMap((width) =>
  (['light', 'dark'] as const).flatMap((colorScheme) =>
    (['fast', 'slow'] as const).flatMap((speed) => [true, false].map((scripts) => ({ width, colorScheme, speed, scripts }))),
  ),
);
const nameOf = ({ width, colorScheme, speed, scripts }: Condition) =>
  `${width} px, ${colorScheme}, ${speed}, ${scripts ? 'with' : 'without'} scripts`;

const SAMPLE = 60;
const SLOW_EVERY = 24; // addresses
const WINDOWS = { fast: 2, slow: 6 }; // side by side: one waits while the other works
const ONE_THREAD = '--renderer-process-limit=1'; // for all windows
const SLOW = { network: { latency: 100, downloadThroughput: 200_000, uploadThroughput: 100_000, offline: false }, processor: 2 };

const { lines } = parseLedger(readFileSync('content/anchors.txt', 'utf8'));
const sections = lines.filter(({ address }) => address.includes('#'));

const sample = sections.filter((_, index) => index % Math.max(1, Math.floor(sections.length / SAMPLE)) === 0).slice(0, SAMPLE);
const others = lines.filter((line) => !sample.includes(line));

test('the ledger has addresses to land on', () => {
  expect(sample).toHaveLength(SAMPLE);
});

/** The condition of the address with an index: slow ones in their turn, quick ones in theirs. */
function conditionOf(index: number): Condition | undefined {
  const isSlow = index % SLOW_EVERY === 0;
  const slowBefore = Math.ceil(index / SLOW_EVERY);
  const choice = conditions.filter(({ speed }) => (speed === 'slow') === isSlow);
  return choice[(isSlow ? slowBefore : index - slowBefore) % choice.length];
}

for (const condition of conditions) {
  const dealt = others.filter((_, index) => conditionOf(index) === condition);
  for (const [what, some] of [
    [`${dealt.length} published addresses land`, dealt],
    [`the sample of ${SAMPLE} lands`, sample],
  ] as const)
    test(`${what}: ${nameOf(condition)}`, async ({ browser, playwright, launchOptions, baseURL }) => {
      test.setTimeout(300_000);
      const args = [...(launchOptions.args ?? []), ONE_THREAD];
      const own = condition.speed === 'slow' ? await playwright.chromium.launch({ ...launchOptions, args }) : undefined;
      expect(await landOnAll(own ?? browser, baseURL ?? '', condition, some)).toEqual([]);
      await own?.close();
    });
}

/** Opens each address, some side by side; what is wrong with those that do not land. */
async function landOnAll(browser: Browser, baseURL: string, condition: Condition, all: readonly LedgerLine[]): Promise<string[]> {
  const { width, colorScheme, scripts } = condition;
  const context = await browser.newContext({
    ...{ baseURL, colorScheme, javaScriptEnabled: scripts, viewport: { width, height: 740 } },
    serviceWorkers: 'block',
  });
  const waiting = [...all];
  const faults = await Promise.all(
    Array.from({ length: WINDOWS[condition.speed] }, () => workThrough(context, condition, waiting)),
  );
  await context.close();
  return faults.flat();
}

async function workThrough(context: BrowserContext, condition: Condition, waiting: LedgerLine[]): Promise<string[]> {
  const page = await context.newPage();
  if (condition.speed === 'slow') await slowDown(context, page);
  const faults: string[] = [];
  for (let line = waiting.shift(); line; line = waiting.shift()) {
    // An address on the page that is open would be reached without loading it.
    if (new URL(page.url()).pathname === line.address.split('#')[0]) await page.goto('about:blank');
    await page.goto(line.address);
    const fault = await faultOf(page, line, condition).catch((error: unknown) => String(error));
    if (fault !== undefined) faults.push(`${line.address}: ${fault}`);
  }
  return faults;
}

/** A slow network, without a cache, and a slow processor. */
async function slowDown(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW.network);
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW.processor });
}

/** What is wrong where a line of the ledger leads; undefined when all is well. */
async function faultOf(page: Page, { address, to, retired }: LedgerLine, { scripts }: Condition): Promise<string | undefined> {
  const [pathOf, idOf] = [(place: string) => place.split('#')[0], (place: string) => place.split('#')[1]];
  const isSamePage = to !== undefined && pathOf(to) === pathOf(address) && !retired;
  // Followed by a script; without one its old place says where to go.
  const target = to !== undefined && !retired && scripts ? to : address;
  if (target !== address && !isSamePage) await page.waitForURL(`**${target}`);
  const id = idOf(isSamePage ? address : target);
  if (id === undefined) return (await page.evaluate(() => scrollY)) === 0 ? undefined : 'the page is scrolled';
  const { distance, focused, marked, seen }: Standing = await standingOf(page, id, scripts);
  const faults = [
    ...(distance <= 2 ? [] : [`${distance} px off`]),
    ...(focused || !scripts ? [] : ['no focus']),
    ...(marked ? [] : ['no mark']),
    ...(seen ? [] : ['not seen']),
  ];
  return faults.length === 0 ? undefined : faults.join(', ');
}
