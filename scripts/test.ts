// Runs every check, prints what each found, and ends with one line: N passed, N failed.
//   node scripts/test.ts               everything
//   node scripts/test.ts --no-browser  all that needs no browser (npm run check)
//   node scripts/test.ts FILE…         the sources only, showing problems of these notes (npm run check -- FILE)
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/** One check. It runs if the one it `needs` has passed, and when those it comes `after` have ended, however they did. */
type Step = { name: string; command: string[]; needs?: string; after?: string[]; results?: string };
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

// First: Prettier and ESLint read what it makes (the fonts' CSS, Astro's types), which a clean checkout lacks.
const build: Step = { name: 'build', command: ['astro', 'build', '--silent'] };
// Two at a time: most of these use one core.
const steps: Step[] = [
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'lint', command: ['eslint', '--max-warnings', '0', '.'] },
  { name: 'unused code', command: ['knip'] },
  vitest('unit', ['unit', 'content', 'kubernetes']),
  // These two write Astro's types anew, which ESLint reads, and each of them.
  { name: 'types', command: ['astro', 'check', '--minimumSeverity', 'warning'], needs: 'build', after: ['lint'] },
  { ...vitest('built', ['built']), needs: 'build', after: ['lint', 'types'] },
];
const browser: Step = {
  name: 'browser',
  command: ['playwright', 'test', '--config', 'tests/playwright.config.ts'],
  needs: 'build',
  results: join(RESULTS, 'browser.json'),
};
const AT_ONCE = Math.min(2, availableParallelism());

const running = new Set<ChildProcess>();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    for (const child of running) child.kill(signal);
    process.exit(1);
  });

const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
if (files.length > 0) process.exit((await run(['node', 'scripts/check-notes.ts', ...files])).ok ? 0 : 1);

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
const total: Count = { passed: 0, failed: 0, skipped: 0 };
const failed = new Set<string>();
const lines = new Map<Step, string>();

const wanted = [build, ...steps, ...(process.argv.includes('--no-browser') ? [] : [browser])];
await checkAll([build], 1);
await checkAll(steps, AT_ONCE);
if (wanted.includes(browser)) await checkAll([browser], 1);

console.log(`\n${wanted.map((step) => lines.get(step) ?? '').join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exit(failed.size === 0 ? 0 : 1);

/** Runs steps in their order, some at once; one that has to come after another lets the next go first. */
async function checkAll(all: readonly Step[], atOnce: number): Promise<void> {
  const waiting = [...all];
  const current = new Map<Step, Promise<unknown>>();
  const isOpen = (name: string) => [...waiting, ...current.keys()].some((step) => step.name === name);
  while (waiting.length + current.size > 0) {
    const next = current.size < atOnce ? waiting.findIndex(({ after = [] }) => !after.some(isOpen)) : -1;
    const [step] = next < 0 ? [] : waiting.splice(next, 1);
    if (step)
      current.set(
        step,
        check(step, atOnce > 1).finally(() => current.delete(step)),
      );
    else await Promise.race(current.values());
  }
}

/** Runs a step and notes what came of it. @param kept prints all of it at its end, so that two at once do not mix */
async function check(step: Step, kept: boolean): Promise<void> {
  if (step.needs !== undefined && failed.has(step.needs)) {
    lines.set(step, `- ${step.name}: not run, since ${step.needs} failed`);
    failed.add(step.name);
    total.failed += 1;
    return;
  }
  const start = performance.now();
  console.log(kept ? `\n... ${step.name} has begun` : `\n=== ${step.name}`);
  const { ok, output } = await run(step.command, kept);
  if (kept) console.log(`\n=== ${step.name}\n${output}`);
  const count = countOf(step, ok);
  if (!ok) failed.add(step.name);
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  lines.set(
    step,
    `${ok ? '✓' : '✗'} ${step.name}: ${count.passed} passed, ${count.failed} failed${count.skipped > 0 ? `, ${count.skipped} skipped` : ''} (${seconds} s)`,
  );
}

/** Runs a command. @param kept keeps what it prints, so that two at once do not mix theirs */
function run([command = '', ...args]: string[], kept = false): Promise<{ ok: boolean; output: string }> {
  const colours = kept && process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  const results = { PLAYWRIGHT_JSON: join('..', RESULTS, 'browser.json') };
  const child = spawn(command, args, {
    stdio: kept ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...results, ...colours },
    shell: process.platform === 'win32',
  });
  running.add(child);
  const printed: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data: Buffer) => printed.push(data));
  return new Promise((resolve) => {
    const end = (ok: boolean, last = '') => {
      running.delete(child);
      resolve({ ok, output: Buffer.concat(printed).toString() + last });
    };
    child.on('error', ({ message }) => end(false, message));
    child.on('close', (code) => end(code === 0));
  });
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
