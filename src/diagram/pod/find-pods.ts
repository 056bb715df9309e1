import { parseAllDocuments, isNode, type Document } from 'yaml';
import type { Finding } from '../../problems/problem.ts';
import { dataFinding } from '../read-data.ts';
import type { Lines } from './model.ts';
import { field, isMap, maps, text } from './value.ts';

/** A path into a document, as `getIn` takes it. */
export type Path = readonly (string | number)[];

/** An object of the manifest: its value, and the lines of what stands at a path in it. */
export type Resource = { value: Record<string, unknown>; linesAt: (path: Path) => Lines };

/** An object with a Pod in it; `spec` is the path to the Pod's spec, `labels` are the Pod's own. */
export type PodResource = Resource & { spec: Path; labels: Record<string, unknown> };

/** All objects of a manifest: its documents, and the items of lists, also of lists in lists. YAML that cannot be read is reported. */
export function readResources(source: string, findings: Finding[]): Resource[] {
  const documents = parseAllDocuments(source, { prettyErrors: false, merge: true, uniqueKeys: false, logLevel: 'silent' });
  return [...documents].flatMap((document) => {
    const [error] = document.errors;
    if (error !== undefined) {
      const message = `This YAML cannot be read: ${error.message.split('\n')[0] ?? ''}.`;
      findings.push(dataFinding({ start: error.pos[0], end: error.pos[1] }, message, 'Mend it there.'));
    }
    return resourcesOf(document, source, findings);
  });
}

function resourcesOf(document: Document.Parsed, source: string, findings: Finding[]): Resource[] {
  const from = (path: Path, value: Record<string, unknown>): Resource[] => {
    if (text(value['kind']).endsWith('List')) return ofItems([...path, 'items'], value['items']);
    return [{ value, linesAt: (rest) => linesOf(document, [...path, ...rest], source) }];
  };
  const ofItems = (path: Path, items: unknown): Resource[] =>
    maps(items).flatMap(({ item, index }) => (path.length > DEEPEST ? [] : from([...path, index], item)));
  const value = valueOf(document, findings);
  return isMap(value) ? from([], value) : ofItems([], value);
}

function valueOf(document: Document.Parsed, findings: Finding[]): unknown {
  try {
    return document.toJS({ maxAliasCount: 1000 }) as unknown;
  } catch (error) {
    const message = error instanceof Error ? error.message : 'unknown';
    findings.push(
      dataFinding({ start: document.range[0], end: document.range[1] }, `This YAML cannot be read: ${message}`, 'Write it out.'),
    );
    return undefined;
  }
}

function linesOf(document: Document.Parsed, path: Path, source: string): Lines {
  const node = document.getIn(path, true);
  if (!isNode(node) || node.range === undefined || node.range === null) return undefined;
  const [start, end] = node.range;
  const first = 1 + countBreaks(source, 0, start);
  return { first, last: first + countBreaks(source, start, start + source.slice(start, end).trimEnd().length) };
}

/** How many lines end between two offsets; without copies of the text, as manifests with schemas in them are long. */
function countBreaks(source: string, start: number, end: number): number {
  let count = 0;
  for (let at = source.indexOf('\n', start); at >= 0 && at < end; at = source.indexOf('\n', at + 1)) count++;
  return count;
}

/**
 * The Pods of an object: that of a kind we know at its place, even when it holds no containers yet, and for any other kind
 * whatever in it holds a list of containers.
 */
export function findPods(resource: Resource): PodResource[] {
  const kind = text(resource.value['kind']);
  const place = PLACES.get(kind) ?? TEMPLATE;
  const spec = field(resource.value, ...place);
  if (holdsContainers(spec) || (PLACES.has(kind) && isMap(spec))) return [podAt(place, resource)];
  return NEVER.includes(kind) ? [] : searchContainers(resource.value, []).map((path) => podAt(path, resource));
}

function podAt(path: string[], resource: Resource): PodResource {
  const labels = field(resource.value, ...path.slice(0, -1), 'metadata', 'labels');
  return { ...resource, spec: path, labels: isMap(labels) ? labels : {} };
}

const TEMPLATE = ['spec', 'template', 'spec'];
const PLACES = new Map([
  ['Pod', ['spec']],
  ['PodTemplate', ['template', 'spec']],
  ['Deployment', TEMPLATE],
  ['ReplicaSet', TEMPLATE],
  ['StatefulSet', TEMPLATE],
  ['DaemonSet', TEMPLATE],
  ['ReplicationController', TEMPLATE],
  ['Job', TEMPLATE],
  ['CronJob', ['spec', 'jobTemplate', ...TEMPLATE]],
]);

/** Kinds that hold schemas and texts, not Pods. */
const NEVER = ['CustomResourceDefinition', 'ConfigMap', 'Secret'];

/** `initContainers` alone counts too: the manifest is wrong then, and drawn all the same. */
function holdsContainers(spec: unknown): boolean {
  return maps(field(spec, 'containers')).length > 0 || maps(field(spec, 'initContainers')).length > 0;
}

function searchContainers(value: unknown, path: string[]): string[][] {
  if (typeof value !== 'object' || value === null || path.length > DEEPEST) return [];
  if (holdsContainers(value)) return [path];
  return Object.entries(value).flatMap(([name, inner]) => searchContainers(inner, [...path, name]));
}

const DEEPEST = 12;
