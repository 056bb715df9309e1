import { existsSync, readFileSync } from 'node:fs';
import { isId } from '../fence/id.ts';
import { readEntry, type FieldTable } from '../explain/field-table.ts';
import { definitionAt, fieldAt } from '../kubernetes/schema/part.ts';
import { didYouMean } from '../problems/nearest.ts';
import { placeFinding } from '../problems/place.ts';
import type { Finding, Problem } from '../problems/problem.ts';
import { idsOf } from './check-ids.ts';
import { contentPath } from './content-folder.ts';
import { fieldTableOf } from './field-tables.ts';
import { schema } from './kubernetes.ts';
import type { NoteComponent } from './note.ts';
import type { Content } from './read-content.ts';

/** Tables of fields against the API: the object and its fields exist, and each row's id exists once on the whole site. */
export function checkFields({ notes, fieldNotes }: Pick<Content, 'notes' | 'fieldNotes'>): Problem[] {
  const taken = new Map(notes.flatMap((note) => idsOf(note).map(({ id }) => [id ?? '', note.address] as const)));
  const inNotes = notes.flatMap((note) =>
    note.components.flatMap((component) => {
      const table = fieldTableOf(component);
      const findings = table === undefined ? [] : checkTable(table, component, taken, note.address);
      return findings.map((finding) => placeFinding(finding, note.file, note.source));
    }),
  );
  return [...inNotes, ...checkNotes(fieldNotes)];
}

function checkTable(
  { of, as, only }: FieldTable,
  { start, name }: NoteComponent,
  taken: Map<string, string>,
  address: string,
): Finding[] {
  const at = { code: 'field/table', start, end: start + name.length + 1 } as const;
  const type = definitionAt(of, schema);
  if (type === undefined)
    return [{ ...at, message: `The API has no object at "${of}".`, advice: 'Write a path such as Pod.spec.containers[].' }];
  const known = Object.keys(schema.definitions[type]?.fields ?? {});
  return (only ?? known).flatMap((entry) => {
    const { name: field, id } = readEntry(as, entry);
    if (!known.includes(field))
      return [{ ...at, message: `${of} has no field "${field}".`, advice: `Correct the name.${didYouMean(field, known)}` }];
    const where = taken.get(id);
    taken.set(id, address);
    if (where === undefined && isId(id)) return [];
    const message = !isId(id)
      ? `The id "${id}" is too long or has a wrong sign.`
      : `The id "${id}" is taken already, in ${where ?? ''}.`;
    return [{ ...at, message, advice: 'Choose another word for "as", lower case and short; leave published ones as they are.' }];
  });
}

/** Keys of fields.yaml that name no field. */
function checkNotes(fieldNotes: Content['fieldNotes']): Problem[] {
  const file = contentPath('fields.yaml');
  const source = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return Object.keys(fieldNotes)
    .filter((key) => !isField(key))
    .map((key) => {
      const start = Math.max(0, source.indexOf(key));
      const advice = 'Write a path such as Pod.spec.containers[].image, or a type and a field, such as Container.image.';
      const message = `The API of ${schema.version} has no field "${key}".`;
      return placeFinding({ code: 'field/table', start, end: start + key.length, message, advice }, file, source);
    });
}

function isField(key: string): boolean {
  const [type = '', field = ''] = key.split('.');
  const typed = Object.entries(schema.definitions).some(
    ([name, { fields }]) => name.endsWith(`.${type}`) && Object.hasOwn(fields, field),
  );
  return (key.split('.').length === 2 && typed) || fieldAt(key, schema) !== undefined;
}
