import { writeFileSync } from 'node:fs';
import type { Tree } from '../../src/kubernetes/kubectl/tree.ts';
import { kubectlBinary } from './kubectl-binary.ts';
import { readTree } from './kubectl-tree.ts';

/** Where the command tree is committed. */
export const TREE_FILE = 'src/kubernetes/data/kubectl-1.36.json';

/** Reads the tree from the real kubectl and writes it; answers one line about it. Throws where kubectl cannot run. */
export async function updateTree(): Promise<string> {
  const binary = kubectlBinary();
  if (binary === undefined) throw new Error('kubectl in the npm package is made for Linux on x64; this machine is another.');
  const tree = await readTree(binary);
  writeFileSync(TREE_FILE, printTree(tree));
  const flags = Object.values(tree.commands).reduce((sum, { flags }) => sum + flags.length, 0);
  return `${TREE_FILE}: kubectl ${tree.version}, ${Object.keys(tree.commands).length} commands, ${flags} flags and ${tree.globals.length} global ones.`;
}

/** The committed form: one line a flag, so that a new version reads well as a difference. */
export function printTree({ globals, commands, ...head }: Tree): string {
  const line = (value: unknown) => JSON.stringify(value);
  const flags = (list: Tree['globals'], indent: string) => list.map((flag) => `\n${indent}${line(flag)}`).join(',');
  const entries = Object.entries(commands).map(([path, { flags: own, ...entry }]) => {
    const about = line(entry).slice(1, -1);
    return `\n    ${line(path)}: {${about}, "flags": [${flags(own, '      ')}${own.length > 0 ? '\n    ' : ''}]}`;
  });
  return `{\n  ${line(head).slice(1, -1)},\n  "globals": [${flags(globals, '    ')}\n  ],\n  "commands": {${entries.join(',')}\n  }\n}\n`;
}
