import type { ShellCommand, Word } from './shell.ts';

/** Where kubectl is called in a shell command. `appended`: the caller adds words that are not written here (xargs). */
export type KubectlCall = { program: Word; words: Word[]; appended: boolean };

/** Commands that run the command behind them. */
const WRAPPERS = new Set([
  'sudo',
  'time',
  'watch',
  'xargs',
  'env',
  'nohup',
  'exec',
  'command',
  'nice',
  'timeout',
  'then',
  'do',
  'else',
  '!',
  'eval',
  'doas',
]);

/** Programs whose subcommand `kubectl` is the real one, with its words after an optional `--`. */
const CARRIERS = new Set(['minikube', 'microk8s', 'k3s']);

const NAMES = new Set(['kubectl', 'k', 'kubectl.exe', 'microk8s.kubectl']);

/** The call of kubectl in a shell command, behind `sudo`, `watch`, `xargs -n1`, `FOO=1` and the like, or undefined. */
export function findKubectl({ words }: ShellCommand): KubectlCall | undefined {
  const first = words[0]?.value;
  if (first === undefined) return undefined;
  if (isKubectl(first)) return call(words, 0, false);
  if (!WRAPPERS.has(first) && !CARRIERS.has(first)) return undefined;
  const at = words.findIndex(({ value }) => isKubectl(value) && value !== 'k');
  if (at < 0) return undefined;
  const found = call(
    words,
    at,
    words.slice(0, at).some(({ value }) => value === 'xargs'),
  );
  return CARRIERS.has(first) && found.words[0]?.value === '--' ? { ...found, words: found.words.slice(1) } : found;
}

/** Programs that run a script given as one word. */
const SCRIPTED = new Set(['watch', 'bash', 'sh', 'zsh', 'eval']);

/** The scripts that a command quotes, with their places: `watch 'kubectl get pods'`, `sh -c "…"`. Words with escapes are left alone. */
export function quotedScripts({ words }: ShellCommand): { text: string; start: number }[] {
  if (!SCRIPTED.has(words[0]?.value ?? '')) return [];
  return words
    .filter(
      ({ kind, value, text }) =>
        kind === 'fixed' && /^['"]/.test(text) && text.slice(1, -1) === value && value.includes('kubectl '),
    )
    .map(({ value, start }) => ({ text: value, start: start + 1 }));
}

function isKubectl(value: string): boolean {
  return NAMES.has(value) || value.endsWith('/kubectl');
}

function call(words: Word[], at: number, appended: boolean): KubectlCall {
  return { program: words[at] as Word, words: words.slice(at + 1), appended };
}
