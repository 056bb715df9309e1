// Prints how long the built site's search takes from a key to painted results, with the processor slowed 4 times. Build first.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { chromium, type Page } from '@playwright/test';
import { findBrowser } from './find-browser.mjs';

const SLOWED = 4;
const BARS = { median: 30, p95: 60 }; // ms
/** What is typed, letter by letter: a status, a question, a flag, a pasted line's beginning, and words with a wrong letter. */
const QUERIES = [
  'crash loop back off',
  'how do i get a shell in a container',
  'kubectl logs --previous',
  'failed to pull image registry',
  'promethues scrape sidcar',
  'readiness probe failed statuscode',
];

const port = Number(process.env['PORT'] ?? 4398);
const server = spawn(process.execPath, ['scripts/serve.mjs'], {
  env: { ...process.env, PORT: String(port) },
  stdio: ['ignore', 'pipe', 'inherit'],
});
await once(server.stdout, 'data');
const executablePath = findBrowser();
const browser = await chromium.launch({ ...(executablePath !== undefined && { executablePath }), args: ['--no-sandbox'] });
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await openSearch(page);
  const times: number[] = [];
  for (const query of QUERIES) times.push(...(await typeQuery(page, query)));
  print(times);
} finally {
  await browser.close();
  server.kill();
}

/** Opens the search with all its parts loaded, then slows the processor. */
async function openSearch(page: Page): Promise<void> {
  await page.goto(`http://localhost:${port}/lifecycle/restarts/`);
  await page.keyboard.press('/');
  await page.keyboard.type('pod');
  await page.getByRole('option').first().waitFor();
  await page.waitForLoadState('networkidle');
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(globalThis, { keyTimes: times });
    addEventListener('input', ({ timeStamp }) => {
      const painted = new MessageChannel();
      painted.port1.onmessage = () => times.push(performance.now() - timeStamp);
      requestAnimationFrame(() => painted.port2.postMessage('')); // after the frame that shows the results
    });
  });
}

/** Milliseconds from each key of a query to its painted results. */
async function typeQuery(page: Page, query: string): Promise<number[]> {
  await page.getByRole('combobox').fill('');
  await page.waitForTimeout(300);
  await page.evaluate(() => void ((globalThis as unknown as { keyTimes: number[] }).keyTimes.length = 0));
  await page.keyboard.type(query, { delay: 90 });
  await page.waitForTimeout(300);
  return page.evaluate(() => (globalThis as unknown as { keyTimes: number[] }).keyTimes.slice());
}

function print(times: number[]): void {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  console.log(
    `${sorted.length} keys, processor slowed ${SLOWED} times: median ${at(0.5).toFixed(0)} ms (bar ${BARS.median}), ` +
      `p95 ${at(0.95).toFixed(0)} ms (bar ${BARS.p95}), most ${at(1).toFixed(0)} ms`,
  );
}
