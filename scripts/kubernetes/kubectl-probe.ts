import type { Flag, FlagType } from '../../src/kubernetes/kubectl/tree.ts';
import { runKubectl } from './kubectl-binary.ts';

/**
 * Finds what a flag takes by two questions that cannot do anything, as an unknown flag ends both:
 * after `--flag`, is the next word its value, and does a number, a duration or a pair have to stand there?
 * @param path the command's words, `['create', 'job']`
 * @returns undefined when the command has no such flag
 */
export async function probeFlag(
  binary: string,
  path: string[],
  flag: Omit<Flag, 'type'>,
  folder: string,
): Promise<FlagType | undefined> {
  const name = `--${flag.name}`;
  const { stderr } = await runKubectl(binary, [...path, name, '--zz1', '--zz2'], folder);
  if (stderr.includes(`unknown flag: ${name}\n`)) return undefined;
  if (stderr.includes('unknown flag: --zz1')) return takesBool(binary, path, name, folder);
  if (stderr.includes('unknown flag: --zz2')) return isList(flag) ? takesList(binary, path, name, folder) : 'string';
  const type = errors.find(([text]) => stderr.includes(text))?.[1];
  if (type === undefined) throw new Error(`kubectl ${path.join(' ')} ${name}: cannot tell the type from "${stderr.trim()}".`);
  return type;
}

async function takesBool(binary: string, path: string[], name: string, folder: string): Promise<FlagType> {
  const { stderr } = await runKubectl(binary, [...path, `${name}=zz`, '--zz2'], folder);
  return /ParseBool|parse bool/i.test(stderr) ? 'bool' : 'optional';
}

/** Only a list that is split at commas is read as CSV, which has no bare quote. */
async function takesList(binary: string, path: string[], name: string, folder: string): Promise<FlagType> {
  const { stderr } = await runKubectl(binary, [...path, `${name}=a"b`, '--zz2'], folder);
  return stderr.includes('bare "') ? 'list' : 'array';
}

/** The help shows a list's default in brackets, `[]` when it is empty. */
function isList({ default: value = '' }: { default?: string }): boolean {
  return /^\[.*\]$/.test(value);
}

/** What Go's parsers say about `--zz1`. */
const errors: [string, FlagType][] = [
  ['strconv.ParseInt', 'int'],
  ['strconv.ParseUint', 'uint16'],
  ['strconv.ParseFloat', 'float'],
  ['time: ', 'duration'],
  ['must be formatted as key=value', 'pairs'],
  ['malformed pair', 'pairs'],
  ['flag: parse error', 'duration'], // --log-flush-frequency: Go's own flag package says no more
  ['error kuberc', 'string'], // --kuberc: the file is opened before the flags are read
  ['expect comma-separated list', 'string'], // --vmodule: a small language of its own
];
