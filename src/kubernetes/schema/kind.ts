import { nearest } from '../../problems/nearest.ts';
import type { Finding } from '../../problems/problem.ts';
import type { ApiSchema } from './api.ts';
import { entry, text, type Node, type Span } from './node.ts';

/** A kind that is not checked: a custom resource, or one of Kubernetes' own that the schema leaves out. Not a mistake. */
export type UnknownKind = Span & { apiVersion: string; kind: string };

/** What a document says it is: a kind that is checked, a list of documents, one that is unknown, or a mistake. */
export type KindAnswer =
  | { is: 'known'; kind: string; definition: string }
  | { is: 'list'; item?: string }
  | { is: 'unknown'; unknown: UnknownKind }
  | { is: 'wrong'; finding: Finding };

/** Reads `apiVersion` and `kind` of a document, a map. Groups of Kubernetes itself are fully known, others never. */
export function readKind(schema: ApiSchema, root: Node): KindAnswer {
  const apiVersion = text(root, 'apiVersion');
  const kind = text(root, 'kind');
  if (apiVersion === undefined || kind === undefined) return missing(schema, root, apiVersion, kind);
  const at = { schema, root, apiVersion, kind };
  const definition = schema.kinds[`${apiVersion} ${kind}`];
  if (definition !== undefined) return { is: 'known', kind, definition };
  const list = readList(at);
  if (list !== undefined) return list;
  const finding = findMistake(at);
  if (finding !== undefined) return { is: 'wrong', finding };
  const { start, end } = spanOf(root, 'kind');
  return { is: 'unknown', unknown: { apiVersion, kind, start, end } };
}

/** `v1 List`, or the list kind of a known kind, such as `v1 PodList`. */
function readList({ schema, apiVersion, kind }: Declared): KindAnswer | undefined {
  if (apiVersion === 'v1' && kind === 'List') return { is: 'list' };
  const item = kind.endsWith('List') ? `${apiVersion} ${kind.slice(0, -'List'.length)}` : '';
  return schema.kinds[item] === undefined ? undefined : { is: 'list', item };
}

/** A mistake is a kind that cannot be a custom resource: its group is Kubernetes' own, or no group can have that name. */
function findMistake(at: Declared): Finding | undefined {
  const { schema, apiVersion, kind } = at;
  const served = Object.hasOwn(schema.served, apiVersion) ? schema.served[apiVersion] : undefined;
  const homes = Object.keys(schema.served).filter((each) => schema.served[each]?.includes(kind));
  const group = groupOf(apiVersion);
  const known = new Set(Object.keys(schema.served).map(groupOf));
  if (served !== undefined) return served.includes(kind) ? undefined : wrongKind(at, served, homes);
  if (known.has(group) || group === 'extensions' || !group.includes('.')) return wrongVersion(at, homes);
  const near = nearest(group, known);
  return near !== undefined && homes.some((home) => groupOf(home) === near) ? wrongVersion(at, homes) : undefined;
}

/** A kind that this version of the group lacks is a mistake when it stands in another group, or is nearly one of this one. */
function wrongKind({ schema, root, apiVersion, kind }: Declared, served: string[], homes: string[]): Finding | undefined {
  const message = `There is no kind "${kind}" in ${apiVersion}.`;
  if (homes[0] !== undefined) return wrong(root, 'apiVersion', message, `Write "apiVersion: ${homes[0]}".`);
  const near = kind.endsWith('List') ? undefined : (nearest(kind, served) ?? nearest(kind, checkedKinds(schema)));
  return near === undefined ? undefined : wrong(root, 'kind', message, `Did you mean "${near}"?`);
}

/** A version that is not served, of a kind that is checked in another. Anything else may be a kind of a beta API. */
function wrongVersion({ schema, root, apiVersion, kind }: Declared, homes: string[]): Finding | undefined {
  const home = homes.find((each) => groupOf(each) === groupOf(apiVersion)) ?? homes[0];
  if (home === undefined || !checkedKinds(schema).includes(kind)) return undefined;
  return wrong(
    root,
    'apiVersion',
    `Kubernetes ${schema.version} serves no ${kind} in ${apiVersion}.`,
    `Write "apiVersion: ${home}".`,
  );
}

function checkedKinds(schema: ApiSchema): string[] {
  return Object.keys(schema.kinds).map((each) => each.slice(each.indexOf(' ') + 1));
}

function missing(schema: ApiSchema, root: Node, apiVersion: string | undefined, kind: string | undefined): KindAnswer {
  const name = apiVersion === undefined ? 'apiVersion' : 'kind';
  const stands = root.kind === 'map' && root.entries.has(name);
  if (stands) {
    const message = entry(root, name) === undefined ? `"${name}" is empty.` : `"${name}" is not a text.`;
    return { is: 'wrong', finding: wrong(root, name, message, `Write ${name} as a plain word.`) };
  }
  const misspelt = root.kind === 'map' ? nearest(name, root.entries.keys()) : undefined;
  const home = kind === undefined ? undefined : Object.keys(schema.served).find((each) => schema.served[each]?.includes(kind));
  const example = name === 'apiVersion' ? (home ?? 'v1') : 'Pod';
  const near = misspelt === undefined ? '' : ` It stands here as "${misspelt}".`;
  const finding = wrong(
    root,
    misspelt ?? (kind === undefined ? 'apiVersion' : 'kind'),
    `The manifest has no "${name}".`,
    `Add it, such as "${name}: ${example}".${near}`,
  );
  return { is: 'wrong', finding };
}

function wrong(root: Node, field: string, message: string, advice: string): Finding {
  return { code: 'schema/kind', ...spanOf(root, field), message, advice };
}

/** The value of a field, or its key when it has none; the start of the document when it is missing. */
function spanOf(root: Node, field: string): Span {
  const found = root.kind === 'map' ? root.entries.get(field) : undefined;
  const { start, end } = entry(root, field)?.value ?? found?.key ?? { start: root.start, end: root.start + 1 };
  return { start, end };
}

function groupOf(apiVersion: string): string {
  return apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
}

type Declared = { schema: ApiSchema; root: Node; apiVersion: string; kind: string };
