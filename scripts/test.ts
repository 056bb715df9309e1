// Runs every check, prints what each found, and ends with one line: N passed, N failed.
//   node scripts/test.ts               everything
//   node scripts/test.ts --no-browser  all that needs no browser (npm run check)
//   node scripts/test.ts FILE…         the sources only, showing problems of these notes (npm run check -- FILE)
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

type Step = { name: string; command: string[]; needs?: string; results?: string };
type Count = { passed: number; failed: number; skipped: number };

const RESULTS = '.generated/test';
const vitest = (name: string, projects: string[]): Step => ({
  name,
  command: [
    'vitest',
    'run',
    '--root',
    '.',
    '--config',
    'tests/vitest.config.ts',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(RESULTS, `${name}.json`)}`,
  ],
  results: join(RESULTS, `${name}.json`),
});

const steps: Step[] = [
  // First: Prettier and ESLint read what it makes (the fonts' CSS, Astro's types), which a clean checkout lacks.
  { name: 'build', command: ['astro', 'build', '--silent'] },
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'lint', command: ['eslint', '--max-warnings', '0', '.'] },
  { name: 'unused code', command: ['knip'] },
  vitest('unit', ['unit', 'content', 'kubernetes']),
  { name: 'types', command: ['astro', 'check', '--minimumSeverity', 'warning'], needs: 'build' },
  { ...vitest('built', ['built']), needs: 'build' },
];
const browser: Step = {
  name: 'browser',
  command: ['playwright', 'test', '--config', 'tests/playwright.config.ts'],
  needs: 'build',
  results: join(RESULTS, 'browser.json'),
};

const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
if (files.length > 0) process.exit(run(['node', 'scripts/check-notes.ts', ...files]) ? 0 : 1);

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
const wanted = process.argv.includes('--no-browser') ? steps : [...steps, browser];
const total: Count = { passed: 0, failed: 0, skipped: 0 };
const failed = new Set<string>();
const lines: string[] = [];

for (const step of wanted) {
  if (step.needs !== undefined && failed.has(step.needs)) {
    lines.push(`- ${step.name}: not run, since ${step.needs} failed`);
    failed.add(step.name);
    total.failed += 1;
    continue;
  }
  const start = performance.now();
  console.log(`\n=== ${step.name}`);
  const ok = run(step.command);
  const count = countOf(step, ok);
  if (!ok) failed.add(step.name);
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  lines.push(
    `${ok ? '✓' : '✗'} ${step.name}: ${count.passed} passed, ${count.failed} failed${count.skipped > 0 ? `, ${count.skipped} skipped` : ''} (${seconds} s)`,
  );
}

console.log(`\n${lines.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exit(failed.size === 0 ? 0 : 1);

function run([command = '', ...args]: string[]): boolean {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', PLAYWRIGHT_JSON: join('..', RESULTS, 'browser.json') };
  return spawnSync(command, args, { stdio: 'inherit', env, shell: process.platform === 'win32' }).status === 0;
}

/** What a step counted: the tests of a runner, or the step itself as one. A runner that failed without a failed test counts as one. */
function countOf({ results }: Step, ok: boolean): Count {
  if (results === undefined || !existsSync(results)) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
  const read = JSON.parse(readFileSync(results, 'utf8')) as VitestResult & PlaywrightResult;
  const count = read.stats
    ? { passed: read.stats.expected + read.stats.flaky, failed: read.stats.unexpected, skipped: read.stats.skipped }
    : { passed: read.numPassedTests, failed: read.numFailedTests, skipped: read.numPendingTests };
  return ok || count.failed > 0 ? count : { ...count, failed: 1 };
}

type VitestResult = { numPassedTests: number; numFailedTests: number; numPendingTests: number };
type PlaywrightResult = { stats?: { expected: number; unexpected: number; flaky: number; skipped: number } };
