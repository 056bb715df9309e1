import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';

/** Builds a copy of the small garden site after a change; answers the exit code, all that was printed, and the output folder. */
function build(
  change: (folder: string) => void,
  environment: Record<string, string> = {},
): { code: number | null; printed: string; out: string } {
  const folder = mkdtempSync(join(tmpdir(), 'podbook-'));
  const content = join(folder, 'content');
  const out = join(folder, 'out');
  mkdirSync(content);
  cpSync('tests/fixtures/content/small', content, { recursive: true });
  change(content);
  // Vitest sets these for itself; Vite would take them for the build's own.
  const none = { NODE_ENV: undefined, MODE: undefined, DEV: undefined, PROD: undefined, VITEST: undefined };
  const env = { ...process.env, ...none, CONTENT: content, OUT: out, ASTRO_TELEMETRY_DISABLED: '1', ...environment };
  const { status, stdout, stderr } = spawnSync('node_modules/.bin/astro', ['build'], {
    encoding: 'utf8',
    env: env,
  });
  return { code: status, printed: stdout + stderr, out };
}

/** Replaces a text in a note of the garden. */
const replace = (note: string, from: string, to: string) => (content: string) => {
  const file = join(content, 'notes/first', note);
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
};

const TIMEOUT = 120_000;

test('any folder of notes becomes a site, also below a path of its host', { timeout: TIMEOUT }, () => {
  const { code, printed, out } = build(() => undefined, { BASE: '/garden', SITE: 'https://elsewhere.example' });
  expect(printed).toContain('every link leads somewhere');
  expect(code).toBe(0);
  const page = readFileSync(join(out, 'first/roses/index.html'), 'utf8');
  expect(page).toContain('href="/garden/first/herbs/#next-to-roses"');
  expect(page).toContain('<link rel="canonical" href="https://elsewhere.example/garden/first/roses/">');
  expect(page).toContain('content-security-policy');
  expect(page).not.toMatch(/\b(href|src)="\/(?!garden\/)/);
  expect(readFileSync(join(out, 'index.html'), 'utf8')).not.toContain('Pod');
});

test.each([
  [
    'a dead fragment',
    replace('roses.mdx', '#next-to-roses', '#next-to-rose'),
    'roses.mdx:10:20',
    'Did you mean /first/herbs/#next-to-roses?',
  ],
  [
    'a dead page',
    replace('roses.mdx', '/first/herbs/#next-to-roses', '/first/herb/'),
    'roses.mdx:10:20',
    'The nearest page is /first/herbs/.',
  ],
  ['a misspelt field', replace('herbs.mdx', 'lead:', 'laed:'), 'herbs.mdx:3:1', 'Did you mean "lead"?'],
  ['a heading without an id', replace('herbs.mdx', ' {#next-to-roses}', ''), 'herbs.mdx:8:1', 'Write {#next-to-roses} behind it'],
])('%s ends the build with its place and what to do, and without a stack', { timeout: TIMEOUT }, (_, change, place, advice) => {
  const { code, printed } = build(change);
  expect(code).toBe(1);
  expect(printed).toContain(place);
  expect(printed).toContain(advice);
  expect(printed).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
});

/** Writes the ledger of the garden. */
const ledger = (text: string) => (content: string) => writeFileSync(join(content, 'anchors.txt'), text);

test('a published address that is gone ends the build with its nearest place', { timeout: TIMEOUT }, () => {
  const { code, printed } = build(ledger('/first/herbs/#next-to-rose\n'));
  expect(code).toBe(1);
  expect(printed).toContain('anchors.txt:1:1  The section /first/herbs/#next-to-rose was published, and is gone');
  expect(printed).toContain('Nearest: /first/herbs/#next-to-roses.');
});

test('with a forwarding line, old sections and old pages lead on, also without scripts', { timeout: TIMEOUT }, () => {
  const lines = [
    '/first/herbs/#beside-roses -> /first/herbs/#next-to-roses',
    '/first/herbs/#sun -> /first/roses/#where-to-plant',
    '/old/thyme/ -> /first/herbs/',
    '/old/thyme/#soil -> /first/roses/#where-to-plant',
  ];
  const { code, out } = build(ledger(lines.join('\n')), { BASE: '/garden' });
  expect(code).toBe(0);
  const herbs = readFileSync(join(out, 'first/herbs/index.html'), 'utf8');
  expect(herbs).toContain('<h2 id="next-to-roses"><span class="alias" id="beside-roses"></span>');
  expect(herbs).toContain(
    '<p class="moved" id="sun" data-follow>This section moved: see <a href="/garden/first/roses/#where-to-plant">',
  );
  const thyme = readFileSync(join(out, 'old/thyme/index.html'), 'utf8');
  expect(thyme).toContain('data-to="/garden/first/herbs/"');
  expect(thyme).toContain('<a href="/garden/first/roses/#where-to-plant">');
});
