import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { kubectlBinary, kubectlSource } from '../../scripts/kubernetes/kubectl-binary.ts';
import { readTree } from '../../scripts/kubernetes/kubectl-tree.ts';
import { printTree, TREE_FILE } from '../../scripts/kubernetes/kubectl-update.ts';
import data from '../../src/kubernetes/data/kubectl-1.36.json' with { type: 'json' };

const binary = kubectlBinary();
const where = binary === undefined ? ' (SKIPPED: the real kubectl runs on Linux x64 only)' : '';

test.skipIf(binary === undefined)(`the committed tree is what the real kubectl says of itself${where}`, async () => {
  const made = await remembered(async () => printTree(await readTree(binary ?? '')));
  expect(made === readFileSync(TREE_FILE, 'utf8'), 'Run: npm run kubernetes:update').toBe(true);
});

test('the tree has all of kubectl 1.36', () => {
  expect(data.version).toMatch(/^v1\.36\.\d+$/);
  expect(Object.keys(data.commands).length).toBeGreaterThanOrEqual(106);
  const flags = Object.values(data.commands).reduce((sum, { flags }) => sum + flags.length, 0);
  expect(flags).toBeGreaterThanOrEqual(904);
  expect(data.globals.length).toBeGreaterThanOrEqual(28);
});

test('optional values are those of the three known flags', () => {
  const names = Object.values(data.commands).flatMap(({ flags }) =>
    flags.filter(({ type }) => type === 'optional').map(({ name }) => name),
  );
  expect([...new Set(names)].sort()).toEqual(['cascade', 'dry-run', 'validate']);
});

/** Half a minute of questions, asked again when kubectl or the scripts that ask have changed. */
async function remembered(make: () => Promise<string>): Promise<string> {
  const scripts = globSync('scripts/kubernetes/kubectl-{help,probe,tree,update}.ts').sort();
  const hash = createHash('sha256').update(kubectlSource());
  for (const file of scripts) hash.update(readFileSync(file));
  const file = `.generated/kubectl-tree-${hash.digest('hex').slice(0, 12)}.json`;
  if (!existsSync(file)) {
    const made = await make();
    mkdirSync('.generated', { recursive: true });
    writeFileSync(file, made);
  }
  return readFileSync(file, 'utf8');
}
