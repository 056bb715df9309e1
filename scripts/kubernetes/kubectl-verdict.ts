import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve, sep } from 'node:path';
import type { Call } from '../../src/kubernetes/kubectl/call.ts';
import { runKubectl } from './kubectl-binary.ts';

/**
 * What the real kubectl says of a command when no cluster answers: `accepted` (it tried to connect, or ended well), `rejected`
 * (its own error, in `text`), or `unclear` (it stopped at something that this machine lacks: a file, a context, a time-out).
 */
export type Verdict = { verdict: 'accepted' | 'rejected' | 'unclear'; text: string };

/** Global flags that would lead away from the closed port; they are read, and left out of the run. */
const ELSEWHERE = new Set([
  'context',
  'kubeconfig',
  'kuberc',
  'cluster',
  'user',
  'server',
  'cache-dir',
  'log-flush-frequency',
  'profile-output',
]);

/** What kubectl says when it is the machine, not the command, that is wrong. */
const LACKING =
  /no such file or directory|does not exist|doesn't exist|not in .*kubeconfig|no context exists|no such host|network is unreachable|server misbehaving|unable to find any kubectl plugins|is a directory|not a directory|i\/o timeout|context .* not found|current-context is not set|evalsymlink|unable to read|no configuration has been provided|address already in use/;

/**
 * Runs the real kubectl against a closed port on loopback. Nothing can be changed: there is no cluster, and every file is in a
 * folder made for this run. Files that the command reads (`-f`, `-k` …) are made there, each with one small Pod in it.
 * @param args the words behind `kubectl`
 * @param call the same words, read: says which flags name files, and which lead elsewhere
 */
export async function askKubectl(binary: string, args: string[], call: Call): Promise<Verdict> {
  const folder = mkdtempSync(join(tmpdir(), 'podbook-closed-'));
  try {
    writeFileSync(join(folder, 'kubeconfig'), KUBECONFIG);
    for (const file of ['elsewhere.yaml', ...filesOf(call)]) makeFile(folder, 'filename', file);
    makeFile(folder, 'kustomize', 'folder');
    for (const { flag, value } of call.flags)
      if (value !== undefined && flag.name !== 'filename') makeFile(folder, flag.name, value);
    if (call.path === 'kustomize' || call.path === 'diff') makeFile(folder, 'kustomize', call.args[0]?.value ?? '.');
    const { code, stderr } = await runKubectl(
      binary,
      args,
      folder,
      {},
      { timeout: 8000, stdin: call.path === 'set selector' ? SERVICE : POD },
    );
    const text = stderr
      .split('\n')
      .filter((line) => !/^[EWI]\d{4} /.test(line))
      .join('\n')
      .trim();
    if (code === 0 || /connect: connection refused|was refused/.test(text)) return { verdict: 'accepted', text };
    if (code === undefined || LACKING.test(text)) return { verdict: 'unclear', text };
    return { verdict: 'rejected', text };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The words for a run: unknown ones filled in, the flags that lead elsewhere left out. */
export function wordsToRun(words: { value: string; kind: string; start: number; end: number }[], call: Call): string[] {
  const away = call.flags.filter(({ flag }) => ELSEWHERE.has(flag.name));
  return words
    .filter(({ start, end }) => !away.some((use) => use.start < end && start < use.end))
    .map((word) => ({ ...word, value: fileFor(word, call) ?? word.value }))
    .map(({ value, kind }) =>
      kind === 'fixed' ? value : value.replaceAll(/<[^>]*>|\$\(.*\)|\$\{[^}]*\}|\$\w+|`[^`]*`/gs, 'x1'),
    );
}

/** Files outside the folder of the run (URLs, absolute paths) become a local one, so that the rest of the command is looked at. */
function fileFor(word: { value: string; start: number; end: number }, call: Call): string | undefined {
  const use = call.flags.find(
    ({ flag, valueStart, valueEnd }) => FILES.has(flag.name) && valueStart < word.end && word.start < valueEnd,
  );
  if (use?.value === undefined || !/^(?:https?:|\/|~|\.\.)|^(?:github\.com|git@)/.test(use.value)) return undefined;
  return word.value.replace(use.value, use.flag.name === 'kustomize' ? 'folder' : 'elsewhere.yaml');
}

function filesOf(call: Call): string[] {
  return call.flags.flatMap(({ flag, value }) => (flag.name === 'filename' && value !== undefined ? value.split(',') : []));
}

function makeFile(folder: string, flag: string, value: string): void {
  const name = value.includes('=') && flag.startsWith('from-') ? value.slice(value.indexOf('=') + 1) : value;
  if (name === '' || name === '-' || value === '--' || name.includes('://') || name.startsWith('/') || !FILES.has(flag)) return;
  const file = resolve(folder, name);
  if (!file.startsWith(folder + sep) && file !== folder) return;
  const isFolder = flag === 'kustomize' || (flag === 'filename' && !/\.(?:ya?ml|json)$/.test(name));
  mkdirSync(isFolder ? file : dirname(file), { recursive: true });
  if (flag === 'kustomize') writeFileSync(join(file, 'kustomization.yaml'), 'resources: [pod.yaml]\n');
  if (isFolder) writeFileSync(join(file, 'pod.yaml'), POD);
  else writeFileSync(file, FILES.get(flag) ?? POD);
}

const POD = 'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: { containers: [{ name: web, image: nginx }] }\n';

const SERVICE = 'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { ports: [{ port: 80 }] }\n';

/** Flags that name files, with what to put into one. */
const FILES = new Map([
  ['filename', POD],
  ['kustomize', POD],
  ['from-file', 'text\n'],
  ['from-env-file', 'A=1\n'],
  ['patch-file', '{}\n'],
  ['custom', '{}\n'],
]);

const KUBECONFIG = `apiVersion: v1
kind: Config
clusters: [{ name: closed, cluster: { server: 'http://127.0.0.1:1' } }]
users: [{ name: nobody, user: {} }]
contexts: [{ name: closed, context: { cluster: closed, user: nobody } }]
current-context: closed
`;
