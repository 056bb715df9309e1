import type { Page } from '@playwright/test';

/** What was copied last. */
export function readClipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

/** As a browser does on an address without https. To be run in the page before its scripts. */
export function refuseClipboard(): void {
  navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
}
