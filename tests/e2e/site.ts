import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';

const dist = join(dirname(fileURLToPath(import.meta.url)), '../../dist');

/** The addresses of every built page, sorted; the 404 page under an address that does not exist. */
export const addresses: string[] = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html') && !file.startsWith('s/')) // share pages lead on at once
  .map((file) => (file === '404.html' ? '/there/is/no/such/page/' : `/${file.replace(/index\.html$/, '')}`))
  .sort();

/** What a page does that it should not: errors, refused or foreign requests, violations of the policy. */
export type Misdeeds = { list: string[] };

/** Watches a page from now on. */
export async function watch(page: Page): Promise<Misdeeds> {
  const misdeeds: Misdeeds = { list: [] };
  const add = (what: string) => misdeeds.list.push(what);
  await page.exposeFunction('reportViolation', add);
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      (globalThis as unknown as { reportViolation: (what: string) => void }).reportViolation(
        `policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`,
      );
    });
  });
  page.on('console', (message) => {
    // A page asked for under a wrong address rightly answers 404.
    if (message.type() === 'error' && !message.text().includes('404')) add(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => add(`error: ${error.message}`));
  page.on('requestfailed', (request) => {
    // A page that leads on at once, as a share page does, ends its own loading.
    const ledOn = request.isNavigationRequest() && request.failure()?.errorText === 'net::ERR_ABORTED';
    if (!ledOn) add(`failed: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && response.request().resourceType() !== 'document')
      add(`${response.status()}: ${response.url()}`);
  });
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (hostname !== 'localhost' && protocol !== 'data:') add(`other host: ${request.url()}`);
  });
  return misdeeds;
}

/** Opens a page and waits for the script behind its links: a click before it is there is an ordinary link's. */
export async function openWithLinks(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.evaluate(() => customElements.whenDefined('page-links').then(() => undefined));
}
