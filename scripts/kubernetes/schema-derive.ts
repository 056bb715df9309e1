import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { ApiSchema } from '../../src/kubernetes/schema/api.ts';
import { readFormats } from './schema-formats.ts';
import { checkedKinds, closedSets } from './schema-kinds.ts';
import { readInterfaces, type Interface } from './schema-interfaces.ts';

/** Marker fields of Kubernetes 1.36 (the package's own README names an older version). */
const markers = ['core.v1.Container.restartPolicyRules', 'core.v1.EnvVarSource.fileKeyRef', 'core.v1.PodSpec.schedulingGroup'];

/**
 * Derives the API schema from the npm package `kubernetes-models`: type declarations for fields, descriptions, required
 * and enums; its compiled validators for the width of integers.
 * @param root the folder that holds node_modules
 * @throws when the package has a type that this script does not know, or is not of Kubernetes 1.36
 */
export async function deriveSchema(root: string): Promise<ApiSchema> {
  const folder = path.join(root, 'node_modules/kubernetes-models');
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string };
  const { kinds, found } = followKinds(folder);
  const definitions: ApiSchema['definitions'] = {};
  for (const name of [...found.keys()].sort()) definitions[name] = await complete(name, found.get(name) as Interface);
  for (const definition of Object.values(kinds)) describeType(definitions, definition);
  for (const marker of markers) assertField(definitions, marker);
  return { source: `kubernetes-models ${version}`, version: '1.36', served: readServed(folder), kinds, definitions };
}

/** Reads the checked kinds and, through their imports, every object type they hold. */
function followKinds(folder: string): { kinds: Record<string, string>; found: Map<string, Interface> } {
  const kinds: Record<string, string> = {};
  const found = new Map<string, Interface>();
  const open = checkedKinds.map(([apiVersion, kind]) => {
    const file = path.join(folder, apiVersion, `${kind}.d.ts`);
    kinds[`${apiVersion} ${kind}`] = readInterfaces(file)[0].name;
    return file;
  });
  for (const seen = new Set<string>(); open.length > 0;) {
    const file = open.pop() as string;
    if (seen.has(file)) continue;
    seen.add(file);
    for (const each of readInterfaces(file)) {
      found.set(each.name, each);
      open.push(...each.imports);
    }
  }
  return { kinds, found };
}

/** Adds what the declarations do not say: widths of integers, and the closed sets of plain strings. */
async function complete(name: string, { doc, fields, validator }: Interface): Promise<ApiSchema['definitions'][string]> {
  const formats = await readFormats(validator, fields);
  for (const [field, value] of Object.entries(fields)) {
    const format = formats[field];
    if (format !== undefined) value.type = format;
    const set = closedSets[`${name}.${field}`];
    if (set !== undefined) value.enum = [...set];
  }
  return { doc, fields };
}

/** Every kind in a stable version. Alpha and beta versions of the package are old ones that 1.36 no longer serves. */
function readServed(folder: string): Record<string, string[]> {
  const groups = readdirSync(folder).flatMap((group) =>
    /^v\d+$/.test(group) ? [group] : group.startsWith('_') || group.includes('.d.ts') ? [] : versionsOf(folder, group),
  );
  return Object.fromEntries(groups.sort().map((each) => [each, kindsOf(path.join(folder, each))]));
}

function versionsOf(folder: string, group: string): string[] {
  const inside = path.join(folder, group);
  if (path.extname(group) === '.js' || path.extname(group) === '.json' || !/^[a-z]/.test(group)) return [];
  return readdirSync(inside)
    .filter((version) => /^v\d+$/.test(version))
    .map((version) => `${group}/${version}`);
}

function kindsOf(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.d.ts') && readFileSync(path.join(folder, file), 'utf8').includes('extends TypeMeta'))
    .map((file) => file.slice(0, -'.d.ts'.length))
    .filter((kind) => !kind.endsWith('List'));
}

/** The declarations of kinds say nothing of `apiVersion` and `kind`; the one type that has them inside another does. */
function describeType(definitions: ApiSchema['definitions'], name: string): void {
  const texts = definitions['apps.v1.StatefulSetSpec.volumeClaimTemplates']?.fields;
  for (const field of ['apiVersion', 'kind']) {
    const own = definitions[name]?.fields[field];
    if (own !== undefined && texts?.[field] !== undefined) own.doc = texts[field].doc;
  }
}

function assertField(definitions: ApiSchema['definitions'], marker: string): void {
  const dot = marker.lastIndexOf('.');
  if (definitions[marker.slice(0, dot)]?.fields[marker.slice(dot + 1)] === undefined)
    throw new Error(`kubernetes-models has no ${marker}: it is not Kubernetes 1.36. Install version 5.1.0.`);
}
