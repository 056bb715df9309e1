import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/** A copy of the small garden site, to be changed and built. Its content is in `folder/content`. */
export type Garden = { folder: string; content: string };

/** What a build ended with, all that it printed, and the folder that it wrote. */
export type Built = { code: number | null; printed: string; out: string };

/** Copies the garden. @param change what to do to its content folder */
export function copyGarden(change: (content: string) => void = () => undefined): Garden {
  const folder = mkdtempSync(join(tmpdir(), 'podbook-'));
  const content = join(folder, 'content');
  mkdirSync(content);
  cpSync('tests/fixtures/content/small', content, { recursive: true });
  change(content);
  return { folder, content };
}

/** Builds a garden as `npm run build` would. */
export function buildGarden({ folder, content }: Garden, environment: Record<string, string> = {}): Built {
  const out = join(folder, 'out');
  // Vitest sets these for itself; Vite would take them for the build's own.
  const none = { NODE_ENV: undefined, MODE: undefined, DEV: undefined, PROD: undefined, VITEST: undefined };
  const env = { ...process.env, ...none, CONTENT: content, OUT: out, ASTRO_TELEMETRY_DISABLED: '1', ...environment };
  const { status, stdout, stderr } = spawnSync('node_modules/.bin/astro', ['build'], { encoding: 'utf8', env });
  return { code: status, printed: stdout + stderr, out };
}

/** Replaces texts in a file of the garden: pairs of what stands there and what shall. */
export function edit(content: string, file: string, ...pairs: readonly [from: string, to: string][]): void {
  const path = join(content, file);
  const before = readFileSync(path, 'utf8');
  writeFileSync(
    path,
    pairs.reduce((text, [from, to]) => text.replaceAll(from, to), before),
  );
}

/** Makes the garden a repository, or adds a commit to it. @param date of the commit: `2026-03-01T12:00:00Z` */
export function commit({ folder }: Garden, subject: string, date: string): void {
  const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date, GIT_CONFIG_GLOBAL: '/dev/null' };
  const git = (...words: string[]) => spawnSync('git', words, { cwd: folder, env, encoding: 'utf8' });
  git('init', '--quiet', '--initial-branch', 'main');
  git('add', '--all', 'content');
  const who = ['-c', 'user.name=Gardener', '-c', 'user.email=gardener@garden.example'];
  const { status, stderr } = git(...who, 'commit', '--quiet', '--message', subject);
  if (status !== 0) throw new Error(`git commit failed: ${stderr}`);
}
