import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve, sep } from 'node:path';
import { runKubectl, type Run } from '../../../scripts/kubernetes/kubectl-binary.ts';
import type { ApiSchema } from '../../../src/kubernetes/schema/api.ts';
import { readObjects } from './objects.ts';
import { startStandIn } from './server.ts';

/** What a run finds: the files in its folder, what it reads from standard input, and whether the cluster is empty. */
export type Scene = { schema: ApiSchema; files: ReadonlyMap<string, string>; stdin?: string; empty?: boolean };

/** Runs the real kubectl against a stand-in of its own, in a folder of its own; both are gone afterwards. 15 s at most. */
export async function askStandIn(
  binary: string,
  args: string[],
  { schema, files, stdin = '', empty = false }: Scene,
): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'podbook-stand-in-'));
  const server = await startStandIn({ schema, written: readObjects(files.values()), empty });
  try {
    writeFileSync(join(folder, 'kubeconfig'), kubeconfig(server.url));
    for (const [name, text] of files) {
      const file = resolve(folder, name);
      if (!file.startsWith(folder + sep)) continue;
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    return await runKubectl(binary, args, folder, {}, { timeout: 15_000, stdin });
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function kubeconfig(server: string): string {
  return JSON.stringify({
    ...{ apiVersion: 'v1', kind: 'Config', 'current-context': 'stand-in' },
    clusters: [{ name: 'stand-in', cluster: { server } }],
    users: [{ name: 'nobody', user: {} }],
    contexts: [{ name: 'stand-in', context: { cluster: 'stand-in', user: 'nobody' } }],
  });
}
