import { existsSync, readFileSync } from 'node:fs';
import { placeFinding } from '../problems/place.ts';
import type { Finding, Problem } from '../problems/problem.ts';
import { contentPath } from './content-folder.ts';
import type { Features } from './data-schema.ts';
import { checkTable, type NameFault } from './feature-names.ts';
import { isField, stageOf, wantsLabel } from './feature-stage.ts';
import { listShown, type Shown } from './shown.ts';
import type { Note } from './note.ts';
import type { Content } from './read-content.ts';

/** What is looked at of the content. */
type Checked = Pick<Content, 'features' | 'addons' | 'notes' | 'manifests'>;

/**
 * Checks `since` and `needs` by the tables: the fields and commands of features.yaml and addons.yaml exist, and a note that
 * shows one of them says on its page since when it is there, or what it needs. One problem a note for each feature or add-on.
 * @param sourceOf reads a table's text, for the place of a problem in it
 */
export function checkFeatures(content: Checked, sourceOf: (file: string) => string = readTable): Problem[] {
  const inTables = (['features.yaml', 'addons.yaml'] as const).flatMap((name) => {
    const table = name === 'features.yaml' ? content.features : content.addons;
    const source = sourceOf(contentPath(name));
    return checkTable(table).map((fault) => placeInTable(fault, contentPath(name), source));
  });
  const inNotes = content.notes.flatMap((note) =>
    checkNote(note, content).map((finding) => placeFinding(finding, note.file, note.source)),
  );
  return [...inTables, ...inNotes];
}

function checkNote(note: Note, content: Checked): Finding[] {
  const shown = listShown(note, content.manifests);
  return [...missingSince(note, shown, content), ...missingNeeds(note, shown, content)].sort((a, b) => a.start - b.start);
}

function missingSince(note: Note, shown: Shown[], { features }: Checked): Finding[] {
  return Object.entries(features).flatMap(([id, feature]) => {
    if (!wantsLabel(feature) || has(note, 'Since', 'feature', id)) return [];
    const first = shown
      .filter(({ fence }) => fence?.since !== id)
      .map((at) => ({ at, what: partOf(feature, at) }))
      .find(({ what }) => what !== undefined);
    if (first === undefined) return [];
    const message = `This page shows ${first.what ?? ''} of the feature "${id}", ${stageOf(feature)}, and does not say so.`;
    return [problemAt(first.at, 'feature/since', message, `<Since feature="${id}" />`, `since=${id}`)];
  });
}

/** What of the feature is shown there, in words; undefined when it is nothing of it. */
function partOf(feature: Features[string], { what, name, part }: Shown): string | undefined {
  if (what === 'command') return feature.commands.some((command) => isCommand(name, command)) ? `\`kubectl ${name}\`` : undefined;
  const field = feature.fields.find((each) => isField({ name, part }, each));
  return field === undefined ? undefined : `the field ${field}`;
}

function missingNeeds(note: Note, shown: Shown[], { addons }: Checked): Finding[] {
  return Object.entries(addons).flatMap(([id, { title, commands = [] }]) => {
    if (has(note, 'Needs', 'addon', id)) return [];
    const first = shown.find(
      ({ what, name, fence }) =>
        what === 'command' && fence?.needs !== id && commands.some((command) => isCommand(name, command)),
    );
    if (first === undefined) return [];
    const message = `This page shows \`kubectl ${first.name}\`, which needs ${title}, and does not say so.`;
    return [problemAt(first, 'addon/needs', message, `<Needs addon="${id}" />`, `needs=${id}`)];
  });
}

function problemAt(
  { start, end, fence }: Shown,
  code: 'feature/since' | 'addon/needs',
  message: string,
  component: string,
  word: string,
): Finding {
  const orWord = fence === undefined ? '' : `, or ${word} behind the fence's language`;
  return { code, start, end, message, advice: `Write ${component} under the heading of that section${orWord}.` };
}

function has({ components }: Note, component: string, prop: string, id: string): boolean {
  return components.some(({ name, props }) => name === component && props[prop] === id);
}

/** A group stands for all its commands: `top` for `top pod`. */
function isCommand(name: string, command: string): boolean {
  return name === command || name.startsWith(`${command} `);
}

function placeInTable({ id, name, message, advice }: NameFault, file: string, source: string): Problem {
  const entry = source.search(new RegExp(`^${id}:`, 'm'));
  const start = Math.max(0, source.indexOf(name, Math.max(0, entry)));
  return placeFinding({ code: 'feature/schema', start, end: start + name.length, message, advice }, file, source);
}

function readTable(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
