import { defineConfig } from '@playwright/test';
import process from 'node:process';
import { findBrowser } from '../scripts/find-browser.mjs';

const port = Number(process.env['PORT'] ?? 4399);
const executablePath = findBrowser();

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
