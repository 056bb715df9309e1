import { nearest } from '../../problems/nearest.ts';
import type { Finding } from '../../problems/problem.ts';
import { typeInWords, type ApiSchema, type Definition, type Field } from './api.ts';
import { checkKey, checkScalar } from './check-scalar.ts';
import { isAbsent, type Entry, type Node } from './node.ts';
import type { Place, Visitor } from './walk.ts';

/** A visitor that tells what the schema finds: unknown and missing fields, and values of another type than the field's. */
export function schemaVisitor(schema: ApiSchema, found: (finding: Finding) => void): Visitor {
  return {
    object: (place, definition) => missingFields(place, definition).forEach(found),
    unknownField: (entry, definition, place) => found(unknownField(schema, entry, definition, place)),
    mapEntry: (entry) => checkKey(entry).forEach(found),
    wrongShape: (node, expected, entry, field) => found(wrongShape(node, expected, entry, field)),
    scalar: (node, field, entry) => checkScalar(node, field, entry).forEach(found),
  };
}

/** Not in a status, which the API server writes itself. */
function missingFields(place: Place, definition: Definition): Finding[] {
  if (/^\w+\.status\b/.test(place.path)) return [];
  const misspelt = misspeltFields(place, definition);
  return Object.entries(definition.fields)
    .filter(([name, field]) => field.required === true && isMissing(place.node.entries.get(name)?.value, name))
    .filter(([name]) => place.parent !== undefined || (name !== 'apiVersion' && name !== 'kind'))
    .filter(([name]) => !misspelt.has(name))
    .map(([name, field]) => ({
      code: 'schema/field',
      ...spanOf(place.node.entries.get(name)?.key ?? place.key),
      message: `${nameOf(place)} has no "${name}", which is required.`,
      advice: `Add "${name}" (${typeInWords(field)}).`,
    }));
}

/** Fields that stand there, but misspelt: those are reported once, as unknown. */
function misspeltFields({ node }: Place, { fields }: Definition): Set<string | undefined> {
  const unknown = [...node.entries.keys()].filter((name) => !Object.hasOwn(fields, name));
  return new Set(unknown.map((name) => nearest(name, Object.keys(fields))));
}

/** An empty text counts as missing too, except in a `value`, where it can be meant. */
function isMissing(node: Node | undefined, name: string): boolean {
  if (isAbsent(node)) return true;
  return node.kind === 'scalar' && node.value === '' && name !== 'value';
}

function unknownField(schema: ApiSchema, entry: Entry, definition: Definition, place: Place): Finding {
  const fields = Object.keys(definition.fields);
  const near = nearest(entry.name, fields);
  const elsewhere = near === undefined ? holderOf(schema, entry.name, place) : undefined;
  return {
    code: 'schema/field',
    ...spanOf(entry.key),
    message: `${nameOf(place)} has no field "${entry.name}".`,
    advice:
      near !== undefined
        ? `Did you mean "${near}"?`
        : (elsewhere ?? `Its fields are ${listOf(fields.filter((name) => !(place.parent === undefined && name === 'status')))}.`),
  };
}

/** Where a misplaced field may belong: the API has it in an object around this one. */
function holderOf(schema: ApiSchema, name: string, place: Place): string | undefined {
  for (let at = place.parent; at !== undefined; at = at.parent) {
    if (Object.hasOwn(schema.definitions[at.definition]?.fields ?? {}, name))
      return `It belongs in "${at.field}", further out: indent it less.`;
  }
  return undefined;
}

function wrongShape(node: Node, expected: 'map' | 'list', entry: Entry, field: Field): Finding {
  const one = expected === 'map' ? 'a map of fields' : `a ${typeInWords(field)}`;
  const is = node.kind === 'scalar' ? `the value "${node.source.slice(0, 40)}"` : `a ${node.kind}`;
  const advice =
    expected === 'list' ? 'Write each item behind a "- ".' : 'Write its fields below it, one a line, two spaces further in.';
  return {
    code: 'schema/value',
    ...spanOf(node.kind === 'scalar' ? node : entry.key),
    message: `"${entry.name}" is ${is}, but the API wants ${one}.`,
    advice,
  };
}

/** `spec.containers[]`, or the kind for the manifest itself. */
function nameOf({ path }: Place): string {
  return path.includes('.') ? `"${path.slice(path.indexOf('.') + 1)}"` : `The ${path}`;
}

function listOf(names: string[]): string {
  const most = 12;
  return names.length > most ? `${names.slice(0, most).join(', ')} and ${names.length - most} more` : names.join(', ');
}

function spanOf({ start, end }: { start: number; end: number }): { start: number; end: number } {
  return { start, end };
}
