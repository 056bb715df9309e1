/** The file src/kubernetes/data/kubectl-1.36.json: every command and flag of one kubectl, read from its own help. */
export type Tree = {
  /** npm package and version that the binary came from */
  source: string;
  /** what the binary calls itself, such as `v1.36.3` */
  version: string;
  /** the flags that every command takes */
  globals: Flag[];
  /** by path without `kubectl`: `get`, `create secret generic` */
  commands: Record<string, CommandEntry>;
};

export type CommandEntry = {
  summary: string;
  usage: string;
  description: string;
  /** other last words for the same command: `svc` for `create service` */
  aliases?: string[];
  /** true when the command only holds others, so that an unknown word behind it is an error */
  group?: true;
  flags: Flag[];
};

/** `optional` takes a value after `=` only; a `list` is split at its commas, an `array` is not; `pairs` are `key=value`. What each type accepts is in `values.ts`. */
export type FlagType = 'bool' | 'optional' | 'string' | 'list' | 'array' | 'pairs' | 'int' | 'uint16' | 'float' | 'duration';

export type Flag = {
  name: string;
  short?: string;
  type: FlagType;
  /** as kubectl prints it, without quotes; absent when empty */
  default?: string;
  help: string;
  /** accepted, but in no help text: deprecated */
  hidden?: true;
  /** the closed list that the help names after `One of:` */
  values?: string[];
};

/** The tree with its look-ups, each made once. */
export type TreeIndex = {
  tree: Tree;
  /** the last words of the commands right under `path` (`''` for kubectl itself), aliases too, to their paths */
  childrenOf: (path: string) => ReadonlyMap<string, string>;
  /** the flags that a command takes, its own and the global ones, by name and by letter */
  flagsOf: (path: string) => { byName: ReadonlyMap<string, Flag>; byLetter: ReadonlyMap<string, Flag> };
};

/** Prepares a tree for many look-ups. */
export function indexTree(tree: Tree): TreeIndex {
  return { tree, childrenOf: remember((path) => findChildren(tree, path)), flagsOf: remember((path) => findFlags(tree, path)) };
}

function remember<Result>(make: (path: string) => Result): (path: string) => Result {
  const made = new Map<string, Result>();
  return (path) => {
    const result = made.get(path) ?? make(path);
    made.set(path, result);
    return result;
  };
}

function findChildren(tree: Tree, path: string): Map<string, string> {
  const prefix = path === '' ? '' : `${path} `;
  const children = new Map<string, string>();
  for (const [full, entry] of Object.entries(tree.commands)) {
    const last = full.slice(prefix.length);
    if (!full.startsWith(prefix) || last === '' || last.includes(' ')) continue;
    for (const name of [last, ...(entry.aliases ?? [])]) children.set(name, full);
  }
  return children;
}

/** A command's own flags win over global ones of the same name or letter (`debug --profile`, `apply -s`). */
function findFlags(tree: Tree, path: string): { byName: Map<string, Flag>; byLetter: Map<string, Flag> } {
  const byName = new Map<string, Flag>();
  const byLetter = new Map<string, Flag>();
  for (const flag of [...(tree.commands[path]?.flags ?? []), ...tree.globals, HELP]) {
    if (byName.has(flag.name)) continue;
    byName.set(flag.name, flag);
    if (flag.short !== undefined && !byLetter.has(flag.short)) byLetter.set(flag.short, flag);
  }
  return { byName, byLetter };
}

const HELP: Flag = { name: 'help', short: 'h', type: 'bool', default: 'false', help: 'Show the help of the command.' };
