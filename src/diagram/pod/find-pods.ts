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

/** All objects of a manifest: its documents, and the items of lists. YAML that cannot be read is reported. */
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
  const value = valueOf(document, findings);
  if (!isMap(value)) return [];
  const from = (path: Path, inner: Record<string, unknown>): Resource => ({
    value: inner,
    linesAt: (rest) => linesOf(document, [...path, ...rest], source),
  });
  if (!text(field(value, 'kind')).endsWith('List')) return [from([], value)];
  return maps(field(value, 'items')).map(({ item, index }) => from(['items', index], item));
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
  const first = countLines(source, start);
  return { first, last: first + source.slice(start, end).trimEnd().split('\n').length - 1 };
}

function countLines(source: string, offset: number): number {
  return source.slice(0, offset).split('\n').length;
}

/** Where an object keeps its Pod: workloads first by their known places, then anything that holds a list of containers. */
export function findPod(resource: Resource): PodResource | undefined {
  const known = PLACES.find((path) => holdsContainers(field(resource.value, ...path)));
  const spec = known ?? searchContainers(resource.value, []);
  if (spec === undefined) return undefined;
  const owner = field(resource.value, ...spec.slice(0, -1).map(String));
  const labels = field(owner, 'metadata', 'labels');
  return { ...resource, spec, labels: isMap(labels) ? labels : {} };
}

const PLACES: string[][] = [
  ['spec'],
  ['spec', 'template', 'spec'],
  ['spec', 'jobTemplate', 'spec', 'template', 'spec'],
  ['template', 'spec'],
];

/** `initContainers` alone counts too: the manifest is wrong then, and drawn all the same. */
function holdsContainers(spec: unknown): boolean {
  return maps(field(spec, 'containers')).length > 0 || maps(field(spec, 'initContainers')).length > 0;
}

function searchContainers(value: unknown, path: string[]): string[] | undefined {
  if (typeof value !== 'object' || value === null || path.length > DEEPEST) return undefined;
  if (holdsContainers(value)) return path;
  for (const [name, inner] of Object.entries(value)) {
    const found = searchContainers(inner, [...path, name]);
    if (found !== undefined) return found;
  }
  return undefined;
}

const DEEPEST = 12;
