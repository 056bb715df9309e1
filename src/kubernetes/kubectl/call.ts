import type { Flag } from './tree.ts';
import type { Word } from './shell.ts';

/** One use of a flag. `value` is undefined when only the shell knows it, and for a bare optional; `start` and `end` hold flag and value. */
export type FlagUse = {
  flag: Flag;
  value: string | undefined;
  /** true when no value is written: `--dry-run`, `--watch` */
  bare: boolean;
  start: number;
  end: number;
  valueStart: number;
  valueEnd: number;
};

/** A call of kubectl, read by its tree: what every rule is asked about. */
export type Call = {
  /** without `kubectl`: `create secret generic`; `''` when no command is named */
  path: string;
  /** the positional words, also those behind `--` */
  args: Word[];
  /** how many of `args` stand before `--`, or -1 without one (as kubectl counts it) */
  dash: number;
  flags: FlagUse[];
  /** true when unwritten words may follow (xargs) */
  appended: boolean;
  start: number;
  end: number;
};

/** The last use of a flag, which is the one that counts, or undefined. */
export function flagOf(call: Call, name: string): FlagUse | undefined {
  return call.flags.findLast(({ flag }) => flag.name === name);
}

/** True when a flag is there and is not switched off (`--all`, `--all=true`; not `--all=false`). */
export function isOn(call: Call, name: string): boolean {
  const use = flagOf(call, name);
  return use !== undefined && !/^(?:0|f|F|FALSE|false|False)$/.test(use.value ?? '');
}

/** True when a flag is there with a value that is not known to be empty. */
export function isSet(call: Call, name: string): boolean {
  const use = flagOf(call, name);
  return use !== undefined && use.value !== '' && !(use.flag.type === 'bool' && !isOn(call, name));
}

/** The fewest and the most words that an argument list can be once the shell has filled it. */
export function countArgs(call: Call, args: readonly Word[] = call.args): { least: number; most: number } {
  const open = args.some(({ kind }) => kind === 'open') || call.appended;
  const fixed = args.filter(({ kind }) => kind !== 'open').length;
  return { least: open ? fixed : args.length, most: open ? Number.POSITIVE_INFINITY : args.length };
}
