import { defineConfig } from '@playwright/test';
import process from 'node:process';
import { findTestBrowser } from '../scripts/find-browser.mjs';

const port = Number(process.env['PORT'] ?? 4399);
const executablePath = findTestBrowser();

/** Chromium against the built site, served as a host would. Build first. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  reporter:
    process.env['PLAYWRIGHT_JSON'] === undefined ? 'list' : [['dot'], ['json', { outputFile: process.env['PLAYWRIGHT_JSON'] }]],
  use: {
    baseURL: `http://localhost:${port}`,
    launchOptions: {
      ...(executablePath !== undefined && { executablePath }),
      // No sandbox: CI runs as root. The rest keeps Chromium from calling its own hosts.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        // Letters of broken widths, as in a window: the headless shell rounds each to whole px.
        '--font-render-hinting=none',
      ],
    },
  },
  webServer: {
    command: 'node scripts/serve.mjs',
    cwd: '..',
    url: `http://localhost:${port}`,
    env: { PORT: String(port) },
    reuseExistingServer: false,
  },
});
