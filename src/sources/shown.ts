import type { Fence } from '../fence/fence.ts';
import { readCommands } from '../fence/transcript.ts';
import { checkShell } from '../kubernetes/kubectl/check-shell.ts';
import { describeFields } from '../kubernetes/schema/describe.ts';
import type { Node } from '../kubernetes/schema/node.ts';
import { readYaml } from '../kubernetes/schema/read-yaml.ts';
import { shifted } from '../problems/place.ts';
import { schema, tree } from './kubernetes.ts';
import type { Note, Span } from './note.ts';

/**
 * A field or a command that a note shows, with its place in the note. `name` is `Pod.spec.hostUsers` (`part` true: only the
 * end of such a path, as a fence without a kind shows it) or `top pod`. `fence` is the fence that it stands in, if it does.
 */
export type Shown = Span & { what: 'field' | 'command'; name: string; part: boolean; fence?: Fence };

/** Everything that a note shows in its manifests and fences; templates and unchecked fences may hold anything, and are left out. */
export function listShown(note: Note, manifests: ReadonlyMap<string, string>): Shown[] {
  const inFiles = note.components
    .filter(({ name }) => name === 'Manifest')
    .flatMap(({ props, start, name }) =>
      fieldsOf(manifests.get(String(props['file'])) ?? '').map((shown) => ({
        ...{ ...shown, start, end: start + name.length + 1 },
      })),
    );
  const inFences = note.fences
    .filter(({ fence }) => fence.unchecked === undefined && !fence.template)
    .flatMap(({ fence, text, textStart }) => inFence(fence, text).map((shown) => ({ ...shifted(shown, textStart), fence })));
  return [...inFiles, ...inFences];
}

function inFence({ language, part }: Fence, text: string): Shown[] {
  if (language === 'yaml') return fieldsOf(text, part);
  const commands = readCommands(language, text) ?? [];
  return commands.flatMap((command) => inCommand(command.text).map((shown) => shifted(shown, command.start)));
}

function inCommand(text: string): Shown[] {
  return checkShell(text, tree).calls.flatMap(({ call, heredocs }) => [
    { what: 'command' as const, name: call.path, part: false, start: call.start, end: call.end },
    ...heredocs.flatMap(({ start, end }) => fieldsOf(text.slice(start, end)).map((shown) => shifted(shown, start))),
  ]);
}

/** The fields of whole manifests, and of parts that say where they belong; else the paths that are written. */
function fieldsOf(text: string, part?: string): Shown[] {
  if (part !== undefined || (/^apiVersion:/m.test(text) && /^kind:/m.test(text)))
    return describeFields(text, schema, part).map(({ path, start, end }) => ({
      ...{ what: 'field', name: inPod(path), part: false, start, end },
    }));
  return readYaml(text).roots.flatMap((root) => keysOf(root, ''));
}

/** A field of the Pod in a workload's template, named as in a Pod: `Deployment.spec.template.spec.hostUsers` is `Pod.spec.hostUsers`. */
function inPod(path: string): string {
  return path.replace(/^\w+(?:\.spec\.jobTemplate)?(?:\.spec)?\.template\.(?=metadata|spec)/, 'Pod.');
}

function keysOf(node: Node, path: string): Shown[] {
  if (node.kind === 'list') return node.items.flatMap((item) => keysOf(item, `${path}[]`));
  if (node.kind !== 'map') return [];
  return [...node.entries.values()].flatMap(({ name, key, value }) => {
    const own = `${path.replace(/^\[\]/, '')}.${name}`.replace(/^\./, '');
    return [{ what: 'field' as const, name: own, part: true, start: key.start, end: key.end }, ...keysOf(value, own)];
  });
}
