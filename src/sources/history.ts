import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { contentPath, environment } from './content-folder.ts';
import { git } from './git.ts';

/** By file of the content, as problems name it: the day on which each of its lines was last changed, `2026-11-24`. */
export type Days = ReadonlyMap<string, readonly (string | undefined)[]>;

type Cached = Record<string, { key: string; days: (string | null)[] }>;

const CACHE = join(dirname(environment.cache), '..', 'history', `${environment.cache.split(/[/\\]/).at(-1) ?? ''}.json`);

/**
 * The days of the lines of some files, from the repository that the content lies in. A line that was moved or copied keeps its day;
 * one that is not committed has none. Without a repository, or with a part of its history only, no file has any.
 */
export function readDays(files: readonly string[]): Days {
  const commits = lastCommits();
  if (commits === undefined) return new Map();
  const before = readCache();
  const after: Cached = {};
  for (const file of files) {
    const name = nameOf(file);
    const commit = commits.get(name);
    if (commit === undefined || !existsSync(file)) continue;
    const key = createHash('sha256').update(commit).update(readFileSync(file)).digest('hex').slice(0, 16);
    const known = before[name];
    after[name] = known?.key === key ? known : { key, days: blame(name) };
  }
  writeCache(after);
  return new Map(files.map((file) => [file, (after[nameOf(file)]?.days ?? []).map((day) => day ?? undefined)]));
}

/** The newest commit of each file; undefined where the whole history is not there: a shallow one would date all lines alike. */
function lastCommits(): Map<string, string> | undefined {
  if (git('rev-parse', '--is-shallow-repository')?.trim() !== 'false') return undefined;
  const log = git('log', '--format=%x01%H', '--name-only', '--relative', '--', 'notes', 'manifests');
  const commits = new Map<string, string>();
  for (const [hash = '', ...names] of (log ?? '').split('\u0001').map((part) => part.split('\n')))
    for (const name of names) if (name !== '' && !commits.has(name)) commits.set(name, hash);
  return commits;
}

/** `git blame`, line by line: the commit's data come once, before its first line. */
function blame(name: string): (string | null)[] {
  const days: (string | null)[] = [];
  const dayOf = new Map<string, string>();
  let hash = '';
  for (const line of (git('blame', '--porcelain', '-M', '-C', '--', name) ?? '').split('\n')) {
    const [, commit] = /^([0-9a-f]{40,64}) \d+ \d+/.exec(line) ?? [];
    const [, time] = /^author-time (\d+)$/.exec(line) ?? [];
    if (line.startsWith('\t')) days.push(/^0+$/.test(hash) ? null : (dayOf.get(hash) ?? null));
    else if (commit !== undefined) hash = commit;
    else if (time !== undefined) dayOf.set(hash, new Date(1000 * Number(time)).toISOString().slice(0, 10));
  }
  return days;
}

function nameOf(file: string): string {
  return relative(contentPath(), file).split(/[/\\]/).join('/');
}

function readCache(): Cached {
  try {
    return JSON.parse(readFileSync(CACHE, 'utf8')) as Cached;
  } catch {
    return {}; // none yet, or one that a killed build left behind
  }
}

function writeCache(cached: Cached): void {
  mkdirSync(dirname(CACHE), { recursive: true });
  writeFileSync(CACHE, JSON.stringify(cached));
}
