import { isScalar, type ApiSchema, type Definition, type Field } from './api.ts';
import { isAbsent, type Entry, type MapNode, type Node, type ScalarNode, type Span } from './node.ts';

/** An object of the API in a manifest: its node, its definition's name, where it stands, and the object around it. */
export type Place = {
  node: MapNode;
  definition: string;
  /** Name of the field of `parent` that holds it, or the kind for the outermost object. */
  field: string;
  /** The key of that field. */
  key: Span;
  /** `Pod.spec.containers[]` */
  path: string;
  parent?: Place;
};

/** What is told while a manifest is walked through; all are optional. */
export type Visitor = {
  /** An object, before its fields. */
  object?(place: Place, definition: Definition): void;
  /** A field that the definition of `owner` has; `path` is `Pod.spec.containers[].image`. */
  field?(entry: Entry, field: Field, path: string, owner: Place): void;
  /** An entry of a map of the writer's own keys, such as a label. */
  mapEntry?(entry: Entry, field: Field, path: string): void;
  /** A field that the definition lacks. */
  unknownField?(entry: Entry, definition: Definition, place: Place): void;
  /** A single value of a scalar type; null is never told, as it means "left out". */
  scalar?(node: Node, field: Field, entry: Entry): void;
  /** A map, list or scalar where another of the three is expected. */
  wrongShape?(node: Node, expected: 'map' | 'list', entry: Entry, field: Field): void;
};

/** Walks through one object of the API, in the order of the text, and tells the visitor what stands where. */
export function walk(schema: ApiSchema, place: Place, visitor: Visitor): void {
  const definition = schema.definitions[place.definition];
  if (definition === undefined) throw new Error(`The schema has no definition ${place.definition}.`);
  visitor.object?.(place, definition);
  for (const entry of place.node.entries.values()) {
    const field = Object.hasOwn(definition.fields, entry.name) ? definition.fields[entry.name] : undefined;
    if (field === undefined) visitor.unknownField?.(entry, definition, place);
    else walkField({ schema, visitor, place, entry, field, path: `${place.path}.${entry.name}` });
  }
}

function walkField(at: Step): void {
  const { visitor, entry, field, path, place } = at;
  visitor.field?.(entry, field, path, place);
  if (isAbsent(entry.value)) return;
  if (field.of === 'list') walkList(at, entry.value);
  else if (field.of === 'map') walkMap(at, entry.value);
  else walkValue(at, entry.value);
}

function walkList(at: Step, value: Node): void {
  if (value.kind !== 'list') return at.visitor.wrongShape?.(value, 'list', at.entry, at.field);
  for (const item of value.items) walkValue({ ...at, path: `${at.path}[]` }, item);
}

function walkMap(at: Step, value: Node): void {
  if (value.kind !== 'map') return at.visitor.wrongShape?.(value, 'map', at.entry, at.field);
  for (const entry of value.entries.values()) {
    const step = { ...at, entry, path: `${at.path}.${entry.name}` };
    at.visitor.mapEntry?.(entry, at.field, step.path);
    walkValue(step, entry.value);
  }
}

/** A value that is no list or map of the field's type any more. A null among a list's items is an empty object. */
function walkValue(at: Step, value: Node): void {
  const { schema, visitor, place, entry, field, path } = at;
  if (isScalar(field.type)) {
    if (!isAbsent(value)) visitor.scalar?.(value, field, entry);
    return;
  }
  const node = isEmpty(value) ? ({ ...value, kind: 'map', entries: new Map() } as const) : value;
  if (node.kind !== 'map') return visitor.wrongShape?.(value, 'map', entry, field);
  walk(schema, { node, definition: field.type, field: entry.name, key: entry.key, path, parent: place }, visitor);
}

function isEmpty(node: Node): node is ScalarNode {
  return node.kind === 'scalar' && node.value === null;
}

type Step = { schema: ApiSchema; visitor: Visitor; place: Place; entry: Entry; field: Field; path: string };
