// Installs what is missing, and nothing twice. Plain JavaScript without dependencies: it runs on the reader's own Node, before
// node_modules exists. `--browser` also sees to a Chromium for the browser tests.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const OLDEST_NODE = [22, 22, 3]; // the lint plugin's range; Astro 7 itself takes 22.12
const SHELL = 'chromium-headless-shell'; // Debian's package
const LOCAL_NODE = join('node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');

if (!isInstalled()) install();
if (!hasNode()) {
  fail(
    `Podbook needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.version}, and npm has no Node of its own for ${process.platform}-${process.arch}.`,
    'Install a current Node from your system and run the command again.',
  );
}
if (process.argv.includes('--browser')) await ensureBrowser();

/** True when npm's own record of node_modules has every package of the lock at its version. */
function isInstalled() {
  const have = packagesOf(join('node_modules', '.package-lock.json'));
  return Object.entries(packagesOf('package-lock.json')).every(
    ([path, entry]) => path === '' || entry.optional || entry.devOptional || have[path]?.version === entry.version,
  );
}

function packagesOf(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}

function install() {
  console.log('Installing what the lock file names (once, about a minute)…');
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const options = ['--no-audit', '--no-fund', '--loglevel=error'];
  if (run([...npm, 'ci', ...options])) return;
  // npm 11 and newer reject a lock that lacks a platform their registry does not know; install honours the same versions.
  console.log('npm ci refused; trying npm install with the same versions…');
  if (!run([...npm, 'install', '--no-save', ...options]))
    fail('npm could not install the packages.', 'Read its message above: most often the network or a proxy is the reason.');
}

function hasNode() {
  if (existsSync(LOCAL_NODE)) return true;
  const version = process.versions.node.split('.').map(Number);
  const difference = OLDEST_NODE.map((least, i) => version[i] - least).find((d) => d !== 0) ?? 0;
  return difference >= 0;
}

/** The system's Chromium, else Playwright's own, else Debian's package when root. */
async function ensureBrowser() {
  const { findBrowser, findShell, findTestBrowser } = await import('./find-browser.mjs');
  const hasBrowser = () => (findTestBrowser() ?? findBrowser()) !== undefined;
  if (hasBrowser()) {
    if (!process.env.CHROMIUM_PATH && findShell() === undefined) addShell();
    return;
  }
  console.log('No Chromium found; asking Playwright for its own…');
  if (run([process.execPath, join('node_modules', 'playwright', 'cli.js'), 'install', '--with-deps', 'chromium']) && hasBrowser())
    return;
  if (canInstall()) {
    console.log("Playwright's download failed; installing Debian's Chromium…");
    run(['apt-get', 'update', '-qq']);
    for (const name of [SHELL, 'chromium'])
      // older releases lack the first
      if (run(['apt-get', 'install', '-y', '-qq', name]) && hasBrowser()) return;
  }
  fail('The browser tests need Chromium, and none could be installed.', 'Install Chromium, or set CHROMIUM_PATH to its program.');
}

/** Without it the tests run too, only a third slower: whatever goes wrong here is no fault. */
function addShell() {
  if (!canInstall()) return;
  console.log("Installing Debian's headless shell of Chromium, in which the browser tests are quicker…");
  const quick = ['-qq', '-o', 'Acquire::http::Timeout=10', '-o', 'Acquire::Retries=0'];
  const quiet = { stdio: 'ignore', timeout: 120_000 };
  for (const words of [['update'], ['install', '-y', SHELL]]) run(['apt-get', ...quick, ...words], quiet);
}

function canInstall() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function run([command, ...args], options = { stdio: 'inherit' }) {
  return spawnSync(command, args, options).status === 0;
}

function fail(what, advice) {
  console.error(`\n${what}\n${advice}`);
  process.exit(1);
}
