/** A place in the text: UTF-16 offsets, `end` exclusive. */
export type Span = { start: number; end: number };

/** YAML as kubectl reads it, with the place of every key and value. Aliases and merge keys are resolved. */
export type Node = MapNode | ListNode | ScalarNode;
export type MapNode = Span & { kind: 'map'; entries: Map<string, Entry> };
export type ListNode = Span & { kind: 'list'; items: Node[] };
/** `source` is the text as written; `plain` says that it stands without quotes, so that its type was guessed from its looks. */
export type ScalarNode = Span & { kind: 'scalar'; value: string | number | boolean | null; source: string; plain: boolean };
export type Entry = { name: string; key: ScalarNode; value: Node };

/** Whether a field holds nothing: it is missing, or null, which the API server reads as missing. */
export function isAbsent(node: Node | undefined): node is undefined {
  return node === undefined || (node.kind === 'scalar' && node.value === null);
}

/** What stands at the end of a path of fields; undefined when something on the way is missing, null or no map. */
export function pick(node: Node | undefined, ...path: string[]): Node | undefined {
  let at = node;
  for (const name of path) at = at?.kind === 'map' ? at.entries.get(name)?.value : undefined;
  return isAbsent(at) ? undefined : at;
}

/** The entry (key and value) of a field that is there and not null. */
export function entry(node: Node | undefined, name: string): Entry | undefined {
  const found = node?.kind === 'map' ? node.entries.get(name) : undefined;
  return found === undefined || isAbsent(found.value) ? undefined : found;
}

/** The fields of a map that are there and not null; none when the node is no map. */
export function entries(node: Node | undefined): Entry[] {
  return node?.kind === 'map' ? [...node.entries.values()].filter((each) => !isAbsent(each.value)) : [];
}

/** The items of the list behind a path; none when it is missing or no list. */
export function items(node: Node | undefined, ...path: string[]): Node[] {
  const found = pick(node, ...path);
  return found?.kind === 'list' ? found.items : [];
}

/** The text behind a path; undefined when it is missing, empty or no string. */
export function text(node: Node | undefined, ...path: string[]): string | undefined {
  const found = pick(node, ...path);
  return found?.kind === 'scalar' && typeof found.value === 'string' && found.value !== '' ? found.value : undefined;
}

/** Whether something stands behind a path: not missing, null or an empty text. A value of a wrong type counts, as the schema finds it. */
export function isGiven(node: Node | undefined, ...path: string[]): boolean {
  const found = pick(node, ...path);
  return found !== undefined && !(found.kind === 'scalar' && found.value === '');
}

/** The number behind a path; undefined when it is missing or no number. */
export function number(node: Node | undefined, ...path: string[]): number | undefined {
  const found = pick(node, ...path);
  return found?.kind === 'scalar' && typeof found.value === 'number' ? found.value : undefined;
}

/** Whether the field behind a path is `true`. */
export function isTrue(node: Node | undefined, ...path: string[]): boolean {
  const found = pick(node, ...path);
  return found?.kind === 'scalar' && found.value === true;
}
