import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { inParallel, kubectlSource, type Run } from '../../../scripts/kubernetes/kubectl-binary.ts';
import { NO_STREAMS } from './answer.ts';
import { askStandIn, type Scene } from './ask.ts';

/** A run of kubectl against the stand-in: `accepted` unless kubectl or the server found fault with it. */
export type Verdict = Run & { accepted: boolean };

/** One question: the words behind `kubectl`, and what they find. */
export type Question = { args: string[]; scene: Scene };

const FILE = '.generated/kubectl-stand-in.json';

/** What happens to each command, in order; remembered in .generated/ by kubectl's version, our server, the words and the files they name. */
export async function askEach(binary: string, questions: readonly Question[]): Promise<Verdict[]> {
  const ours = hashOurs();
  const known = readKnown(ours);
  const verdicts = await inParallel([...questions], 3, async ({ args, scene }) => {
    const key = keyOf(args, scene, ours);
    return (known[key] ??= judge(await askStandIn(binary, args, scene), args));
  });
  mkdirSync('.generated', { recursive: true });
  writeFileSync(FILE, JSON.stringify(known, null, 1));
  return verdicts;
}

/** The verdicts of this kubectl and this server; those of older ones are forgotten. */
function readKnown(ours: string): Record<string, Verdict> {
  if (!existsSync(FILE)) return {};
  const known = JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, Verdict>;
  return Object.fromEntries(Object.entries(known).filter(([key]) => key.startsWith(ours)));
}

/** A command that asks for a stream was accepted: the server has none. `diff` ends with 1 where it finds a difference. */
function judge(run: Run, [command]: readonly string[]): Verdict {
  const stderr = run.stderr.replaceAll(/^[EWI]\d{4} .*\n?/gm, '').trim();
  const isDifference = command === 'diff' && run.code === 1 && stderr === '';
  return { ...run, stderr, accepted: run.code === 0 || stderr.includes(NO_STREAMS) || isDifference };
}

function keyOf(args: readonly string[], { files, empty = false, stdin = '' }: Scene, ours: string): string {
  const named = [...files].filter(([name, text]) => args.some((arg) => arg.includes(name) || isNamed(text, arg)));
  const hash = createHash('sha256').update(JSON.stringify([named, empty, stdin]));
  return `${ours} ${JSON.stringify(args)} ${hash.digest('hex').slice(0, 12)}`;
}

/** Whether a manifest holds the object that a word names: `web`, `pod/web`. */
function isNamed(text: string, arg: string): boolean {
  const name = arg.slice(arg.lastIndexOf('/') + 1);
  return name !== '' && text.split('\n').includes(`  name: ${name}`);
}

function hashOurs(): string {
  const files = [...globSync('tests/kubernetes/stand-in/*.ts').sort(), 'src/kubernetes/data/schema-1.36.json'];
  const hash = createHash('sha256').update(kubectlSource());
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}
