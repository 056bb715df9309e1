import type { Fence } from '../fence/fence.ts';
import { readCommands } from '../fence/transcript.ts';
import { checkShell } from '../kubernetes/kubectl/check-shell.ts';
import { checkManifests, checkPart } from '../kubernetes/schema/check.ts';
import { allShifted, placeFinding } from '../problems/place.ts';
import type { Finding, Problem } from '../problems/problem.ts';
import { contentPath } from './content-folder.ts';
import { schema, tree } from './kubernetes.ts';
import type { Note, NoteFence } from './note.ts';
import type { Content } from './read-content.ts';

/** Every command by kubectl's own tree, every manifest by the schema of the API and its rules. */
export function checkKubernetes({ notes, manifests }: Content): Problem[] {
  const inFiles = [...manifests].flatMap(([name, text]) =>
    checkManifests(text, schema).findings.map((finding) => placeFinding(finding, contentPath('manifests', name), text)),
  );
  return [...inFiles, ...notes.flatMap(checkNote)];
}

function checkNote(note: Note): Problem[] {
  const inFences = note.fences.flatMap((block) => allShifted(checkFence(block), block.textStart));
  const inline = note.codes.filter(isCommand).flatMap(({ text, start, end }) => {
    const at = start + note.source.slice(start, end).indexOf(text);
    return allShifted(checkShell(text, tree, { partial: true, strict: true }).findings, at);
  });
  return [...inFences, ...inline].map((finding) => placeFinding(finding, note.file, note.source));
}

/** Inline code that names a command is checked too, unless an ellipsis says that it is not whole. */
function isCommand({ text }: { text: string }): boolean {
  return text.startsWith('kubectl ') && !text.includes('…');
}

/** A fence by its language; offsets are in its text. What is meant to fail must fail. */
function checkFence({ fence, text }: NoteFence): Finding[] {
  if (fence.unchecked !== undefined || fence.template) return [];
  const findings = findingsOf(fence, text);
  if (!fence.wrong) return findings ?? [];
  if (findings === undefined || findings.length > 0) return [];
  const what = { code: 'command/rule' as const, start: 0, end: text.split('\n')[0]?.length ?? 1 };
  return [
    { ...what, message: 'This block is marked "wrong", and nothing in it is.', advice: 'Take "wrong" off, or show what fails.' },
  ];
}

/** Undefined when the language holds nothing that is checked. */
function findingsOf({ language, part, plugin }: Fence, text: string): Finding[] | undefined {
  const plugins = plugin === undefined ? [] : [plugin];
  const commands = readCommands(language, text);
  if (commands !== undefined)
    return commands.flatMap((command) => allShifted(checkCommands(command.text, plugins), command.start));
  if (language === 'yaml' && part !== undefined) return checkPart(text, part, schema);
  if (language === 'yaml' && /^apiVersion:/m.test(text) && /^kind:/m.test(text)) return checkManifests(text, schema).findings;
  return undefined;
}

/** Shell text, and the manifests in its heredocs. */
function checkCommands(text: string, plugins: string[]): Finding[] {
  const { findings, calls } = checkShell(text, tree, { plugins, strict: true });
  const heredocs = calls.flatMap((call) => call.heredocs).filter(({ dynamic }) => !dynamic);
  return [
    ...findings,
    ...heredocs.flatMap(({ start, end }) => allShifted(checkManifests(text.slice(start, end), schema).findings, start)),
  ];
}
