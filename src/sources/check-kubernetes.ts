import type { Fence } from '../fence/fence.ts';
import { readTranscript } from '../fence/transcript.ts';
import commandTree from '../kubernetes/data/kubectl-1.36.json' with { type: 'json' };
import apiSchema from '../kubernetes/data/schema-1.36.json' with { type: 'json' };
import { checkShell } from '../kubernetes/kubectl/check-shell.ts';
import { indexTree, type Tree, type TreeIndex } from '../kubernetes/kubectl/tree.ts';
import type { ApiSchema } from '../kubernetes/schema/api.ts';
import { checkManifests, checkPart } from '../kubernetes/schema/check.ts';
import { placeFinding } from '../problems/place.ts';
import type { Finding, Problem } from '../problems/problem.ts';
import { contentPath } from './content-folder.ts';
import type { Note, NoteFence } from './note.ts';
import type { Content } from './read-content.ts';

const schema = apiSchema as unknown as ApiSchema;
let index: TreeIndex | undefined;

/** Every command by kubectl's own tree, every manifest by the schema of the API and its rules. */
export function checkKubernetes({ notes, manifests }: Content): Problem[] {
  const tree = (index ??= indexTree(commandTree as Tree));
  const inFiles = [...manifests].flatMap(([name, text]) =>
    checkManifests(text, schema).findings.map((finding) => placeFinding(finding, contentPath('manifests', name), text)),
  );
  return [...inFiles, ...notes.flatMap((note) => checkNote(note, tree))];
}

function checkNote(note: Note, tree: TreeIndex): Problem[] {
  const inFences = note.fences.flatMap((block) => shift(checkFence(block, tree), block.textStart));
  const inline = note.codes.filter(isCommand).flatMap(({ text, start, end }) => {
    const at = start + note.source.slice(start, end).indexOf(text);
    return shift(checkShell(text, tree, { partial: true, strict: true }).findings, at);
  });
  return [...inFences, ...inline].map((finding) => placeFinding(finding, note.file, note.source));
}

/** Inline code that names a command is checked too, unless an ellipsis says that it is not whole. */
function isCommand({ text }: { text: string }): boolean {
  return text.startsWith('kubectl ') && !text.includes('…');
}

/** A fence by its language; offsets are in its text. What is meant to fail must fail. */
function checkFence({ fence, text }: NoteFence, tree: TreeIndex): Finding[] {
  if (fence.unchecked !== undefined || fence.template) return [];
  const findings = findingsOf(fence, text, tree);
  if (!fence.wrong) return findings ?? [];
  if (findings === undefined || findings.length > 0) return [];
  const what = { code: 'command/rule' as const, start: 0, end: text.split('\n')[0]?.length ?? 1 };
  return [
    { ...what, message: 'This block is marked "wrong", and nothing in it is.', advice: 'Take "wrong" off, or show what fails.' },
  ];
}

/** Undefined when the language holds nothing that is checked. */
function findingsOf({ language, part, plugin }: Fence, text: string, tree: TreeIndex): Finding[] | undefined {
  const plugins = plugin === undefined ? [] : [plugin];
  if (language === 'sh') return checkCommands(text, tree, plugins);
  if (language === 'console')
    return readTranscript(text)
      .parts.filter(({ kind }) => kind === 'command')
      .flatMap((part) => shift(checkCommands(part.text, tree, plugins), part.start));
  if (language === 'yaml' && part !== undefined) return checkPart(text, part, schema);
  if (language === 'yaml' && /^apiVersion:/m.test(text) && /^kind:/m.test(text)) return checkManifests(text, schema).findings;
  return undefined;
}

/** Shell text, and the manifests in its heredocs. */
function checkCommands(text: string, tree: TreeIndex, plugins: string[]): Finding[] {
  const { findings, calls } = checkShell(text, tree, { plugins, strict: true });
  const heredocs = calls.flatMap((call) => call.heredocs).filter(({ dynamic }) => !dynamic);
  return [
    ...findings,
    ...heredocs.flatMap(({ start, end }) => shift(checkManifests(text.slice(start, end), schema).findings, start)),
  ];
}

function shift(findings: readonly Finding[], by: number): Finding[] {
  return findings.map((finding) => ({ ...finding, start: finding.start + by, end: finding.end + by }));
}
