import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CommandEntry, Flag, Tree } from '../../src/kubernetes/kubectl/tree.ts';
import { inParallel, kubectlSource, runKubectl } from './kubectl-binary.ts';
import { type HelpPage, readFlags, readHelp } from './kubectl-help.ts';
import { probeFlag } from './kubectl-probe.ts';

const WIDTH = 3; // processes at a time

/** Deprecated flags that no help text names; found by asking kubectl 1.36 for every flag that its sources mark so. */
const HIDDEN = ['record', 'cpu-percent', 'reorder'];

/** Commands that `kubectl --help` leaves out, and yet are there. */
const UNLISTED = ['alpha', 'help', 'options'];

type Page = HelpPage & { path: string; summary: string };

/** Reads the whole command tree of the real kubectl: some 110 help pages and 800 harmless questions about flags. */
export async function readTree(binary: string): Promise<Tree> {
  const folder = mkdtempSync(join(tmpdir(), 'podbook-kubectl-'));
  try {
    const ask = async (...args: string[]) => (await runKubectl(binary, args, folder)).stdout.replaceAll(folder, '$HOME');
    const pages = await crawl(ask);
    const typeOf = rememberTypes(binary, folder);
    const entries = await inParallel(
      pages,
      WIDTH,
      async (page) => [page.path, await toEntry(page, binary, folder, typeOf)] as const,
    );
    const globals = await inParallel(readFlags(await ask('options')), WIDTH, (flag) => typeOf([], flag));
    const version = /v\d[^\s]*/.exec(await ask('version', '--client'))?.[0] ?? 'unknown';
    const commands = Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
    return { source: kubectlSource(), version, globals: globals.filter((flag) => flag !== undefined), commands };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function crawl(ask: (...args: string[]) => Promise<string>): Promise<Page[]> {
  const root = readHelp(await ask('--help'));
  let level = [...root.children, ...UNLISTED.map((name) => ({ name, summary: '' }))].map(({ name, summary }) => ({
    path: name,
    summary,
  }));
  const pages: Page[] = [];
  while (level.length > 0) {
    const read = await inParallel(level, WIDTH, async (known) => ({
      ...known,
      ...readHelp(await ask(...known.path.split(' '), '--help')),
    }));
    pages.push(...read);
    level = read.flatMap(({ path, children }) => children.map(({ name, summary }) => ({ path: `${path} ${name}`, summary })));
  }
  return pages;
}

type TypeOf = (path: string[], flag: Omit<Flag, 'type'>) => Promise<Flag | undefined>;

async function toEntry(page: Page, binary: string, folder: string, typeOf: TypeOf): Promise<CommandEntry> {
  const words = page.path.split(' ');
  const flags = await inParallel(page.flags, 1, (flag) => typeOf(words, flag));
  const hidden = await inParallel(HIDDEN, 1, (name) => findHidden(binary, words, name, folder));
  const group = page.children.length > 0 && (await isGroup(binary, words, folder));
  return {
    summary: page.summary,
    usage: page.usage,
    description: page.description,
    ...(page.aliases.length > 0 && { aliases: page.aliases }),
    ...(group && { group }),
    flags: [...flags, ...hidden].filter((flag) => flag !== undefined),
  };
}

/** The same flag with the same help is the same Go code, so each is asked about once. */
function rememberTypes(binary: string, folder: string): TypeOf {
  const known = new Map<string, Promise<Flag['type'] | undefined>>();
  return async (path, flag) => {
    const key = JSON.stringify(flag);
    const type = known.get(key) ?? probeFlag(binary, path, flag, folder);
    known.set(key, type);
    const found = await type;
    if (found === undefined) throw new Error(`kubectl ${path.join(' ')} lists --${flag.name} and then does not know it.`);
    const { default: value, ...rest } = flag;
    return { ...rest, ...(value !== undefined && value !== '[]' && { default: value }), type: found };
  };
}

async function findHidden(binary: string, path: string[], name: string, folder: string): Promise<Flag | undefined> {
  const type = await probeFlag(binary, path, { name, help: '' }, folder);
  if (type === undefined) return undefined;
  const { stderr } = await runKubectl(binary, [...path, `--${name}=1`, '--help'], folder);
  const notice = /has been deprecated, (.*)/.exec(stderr)?.[1] ?? 'kubectl accepts it, and no longer lists it.';
  return { name, type, help: `Deprecated: ${notice}`, hidden: true };
}

async function isGroup(binary: string, path: string[], folder: string): Promise<boolean> {
  const { stderr } = await runKubectl(binary, [...path, 'zz-none', '--server', 'http://127.0.0.1:1'], folder);
  return stderr.includes('unknown command "zz-none"');
}
