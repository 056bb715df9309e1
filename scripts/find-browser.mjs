import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const SHELLS = ['chromium-headless-shell', 'chrome-headless-shell'];

/** The path of a Chromium: CHROMIUM_PATH, else the system's, else Playwright's own; undefined when there is none. */
export function findBrowser() {
  return [process.env.CHROMIUM_PATH, ...NAMES.map(pathOf), playwrightsOwn()].find((path) => path && existsSync(path));
}

/**
 * The path of a Chromium for the tests: its headless shell, which draws no window around a page, needs a third less of the
 * processor. Undefined when the system has none: Playwright then takes its own shell.
 */
export function findTestBrowser() {
  return [process.env.CHROMIUM_PATH, findShell(), ...NAMES.map(pathOf)].find((path) => path && existsSync(path));
}

/** The path of the system's headless shell; undefined when it has none. */
export function findShell() {
  return SHELLS.map(pathOf).find((path) => path && existsSync(path));
}

function pathOf(name) {
  const tool = process.platform === 'win32' ? 'where' : 'which';
  return spawnSync(tool, [name], { encoding: 'utf8' }).stdout?.split('\n')[0]?.trim();
}

/** Undefined also when Playwright is not installed or has no browser for this platform. */
function playwrightsOwn() {
  try {
    return createRequire(import.meta.url)('playwright-core').chromium.executablePath();
  } catch {
    return undefined;
  }
}
