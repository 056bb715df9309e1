import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { kubectlBinary } from '../../scripts/kubernetes/kubectl-binary.ts';
import { readTree } from '../../scripts/kubernetes/kubectl-tree.ts';
import { printTree, TREE_FILE } from '../../scripts/kubernetes/kubectl-update.ts';
import data from '../../src/kubernetes/data/kubectl-1.36.json' with { type: 'json' };

const binary = kubectlBinary();
const where = binary === undefined ? ' (SKIPPED: the real kubectl runs on Linux x64 only)' : '';

test.skipIf(binary === undefined)(`the committed tree is what the real kubectl says of itself${where}`, async () => {
  const made = printTree(await readTree(binary ?? ''));
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
