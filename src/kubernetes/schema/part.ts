import { isScalar, type ApiSchema, type Definition, type Field } from './api.ts';
import type { MapNode, Node } from './node.ts';
import type { Place } from './walk.ts';

/** The field at a path such as `Pod.spec.containers[].image`, of the kind that the path begins with; undefined when there is none. */
export function fieldAt(path: string, schema: ApiSchema): Field | undefined {
  const [kind = '', ...names] = path.replaceAll('[]', '').split('.');
  const start = Object.entries(schema.kinds).find(([each]) => each.endsWith(` ${kind}`))?.[1];
  let definition: Definition | undefined = start === undefined ? undefined : schema.definitions[start];
  let field: Field | undefined;
  for (const name of names) {
    field = definition !== undefined && Object.hasOwn(definition.fields, name) ? definition.fields[name] : undefined;
    if (field === undefined) return undefined;
    definition = schema.definitions[field.type];
  }
  return field;
}

/** The name of the object type at a path: `Pod.spec` is `core.v1.PodSpec`, `Pod` the Pod itself; undefined when no object is there. */
export function definitionAt(path: string, schema: ApiSchema): string | undefined {
  const kind = Object.entries(schema.kinds).find(([each]) => each.endsWith(` ${path}`))?.[1];
  const type = kind ?? fieldAt(path, schema)?.type;
  return type === undefined || isScalar(type) ? undefined : type;
}

/** The objects of a text that shows a part of a manifest: a map is one, a list of maps several. */
export function placesOfPart(root: Node, path: string, definition: string): Place[] {
  const nodes = root.kind === 'list' ? root.items : [root];
  const field = path.slice(path.lastIndexOf('.') + 1);
  return nodes
    .filter((node): node is MapNode => node.kind === 'map')
    .map((node) => ({ node, definition, field, key: { start: node.start, end: node.start + 1 }, path }));
}
