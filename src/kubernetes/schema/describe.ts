import { typeInWords, type ApiSchema, type Field } from './api.ts';
import { readKind } from './kind.ts';
import { items, type Entry, type Node } from './node.ts';
import { definitionAt, fieldAt, placesOfPart } from './part.ts';
import { readYaml } from './read-yaml.ts';
import { walk, type Place } from './walk.ts';

/**
 * What Kubernetes itself says of one key in a manifest. `path` is `Pod.spec.containers[].image`; `start` and `end` are
 * UTF-16 offsets of the key. `doc` is the first sentence of its description, `type` in words (`list of Container`).
 */
export type FieldDoc = {
  path: string;
  /** The definition that has the field, and its name there: the same wherever the field stands (`core.v1.Container.image`). */
  field: string;
  start: number;
  end: number;
  doc: string;
  type: string;
  required: boolean;
  default?: string;
  enum?: string[];
};

/**
 * The description of every key of the API in a text of manifests, in the order of the text. Keys that the writer chose
 * (labels, entries of `data`) and unknown fields have none; documents that cannot be read or are of unknown kinds are left out.
 * @param part where in the API a text without a kind belongs, such as `Pod.spec`
 */
export function describeFields(text: string, schema: ApiSchema, part?: string): FieldDoc[] {
  const docs: FieldDoc[] = [];
  for (const root of readYaml(text).roots)
    if (part === undefined) describeDocument(root, schema, docs);
    else describePart(root, schema, part, docs);
  return docs.sort((a, b) => a.start - b.start);
}

/** The fields of one definition, such as `core.v1.Container`: for a page of reference. Undefined when there is none. */
export function describeDefinition(name: string, schema: ApiSchema): { doc: string; fields: FieldSummary[] } | undefined {
  const definition = schema.definitions[name];
  if (definition === undefined) return undefined;
  return {
    doc: definition.doc,
    fields: Object.entries(definition.fields).map(([field, value]) => ({ name: field, ...summary(value) })),
  };
}

/** The description of the field at a path such as `Pod.spec.containers[].image`; undefined when there is no such field. */
export function describePath(path: string, schema: ApiSchema): FieldSummary | undefined {
  const field = fieldAt(path, schema);
  return field === undefined ? undefined : { name: path.slice(path.lastIndexOf('.') + 1), ...summary(field) };
}

function describeDocument(root: Node, schema: ApiSchema, docs: FieldDoc[]): void {
  if (root.kind !== 'map') return;
  const answer = readKind(schema, root);
  if (answer.is === 'known')
    describeObject({ node: root, definition: answer.definition, field: answer.kind, key: root, path: answer.kind }, schema, docs);
  if (answer.is === 'list') for (const item of items(root, 'items')) describeDocument(item, schema, docs);
}

function describePart(root: Node, schema: ApiSchema, part: string, docs: FieldDoc[]): void {
  const definition = definitionAt(part, schema);
  if (definition === undefined) return;
  for (const place of placesOfPart(root, part, definition)) describeObject(place, schema, docs);
}

function describeObject(place: Place, schema: ApiSchema, docs: FieldDoc[]): void {
  walk(schema, place, {
    field(entry, field, path, owner) {
      docs.push({ path, field: `${owner.definition}.${entry.name}`, ...span(entry), ...summary(field) });
    },
  });
}

function summary(field: Field): Omit<FieldSummary, 'name'> {
  return {
    doc: field.doc,
    type: typeInWords(field),
    required: field.required === true,
    ...(field.default !== undefined && { default: field.default }),
    ...(field.enum !== undefined && { enum: field.enum }),
  };
}

function span({ key: { start, end } }: Entry): { start: number; end: number } {
  return { start, end };
}

/** A field without a place in a text. */
export type FieldSummary = Omit<FieldDoc, 'path' | 'field' | 'start' | 'end'> & { name: string };
