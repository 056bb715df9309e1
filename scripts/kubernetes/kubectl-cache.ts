import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CheckedCall } from '../../src/kubernetes/kubectl/check-shell.ts';
import { inParallel, kubectlSource } from './kubectl-binary.ts';
import { askKubectl, wordsToRun, type Verdict } from './kubectl-verdict.ts';

const FILE = join('.generated', 'kubectl-verdicts.json');

/** What the real kubectl says of each call, in order; remembered in .generated/ by its version and the words. */
export async function askAll(binary: string, calls: CheckedCall[]): Promise<Verdict[]> {
  const known = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, Verdict>) : {};
  const verdicts = await inParallel(calls, 3, async ({ words, call }) => {
    const args = wordsToRun(words, call);
    const key = `${kubectlSource()} ${JSON.stringify(args)}`;
    return (known[key] ??= await askKubectl(binary, args, call));
  });
  mkdirSync(dirname(FILE), { recursive: true });
  writeFileSync(FILE, JSON.stringify(known, null, 1));
  return verdicts;
}
