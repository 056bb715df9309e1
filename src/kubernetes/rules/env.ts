import { entries, entry, text } from '../schema/node.ts';
import { configKey, envName, qualifiedName } from '../schema/formats.ts';
import type { Place } from '../schema/walk.ts';
import { spot, type Report, type Rule } from './rule.ts';

const fieldPaths = [
  'metadata.name',
  'metadata.namespace',
  'metadata.uid',
  'spec.nodeName',
  'spec.serviceAccountName',
  'status.hostIP',
  'status.hostIPs',
  'status.podIP',
  'status.podIPs',
];
const volumePaths = ['metadata.annotations', 'metadata.labels', 'metadata.name', 'metadata.namespace', 'metadata.uid'];

const checks: Record<string, (place: Place, report: Report) => void> = {
  'core.v1.EnvVar': checkVariable,
  'core.v1.EnvFromSource': checkFrom,
  'core.v1.ObjectFieldSelector': checkFieldPath,
  'core.v1.ResourceFieldSelector': checkResource,
  'core.v1.ConfigMapKeySelector': checkKey,
  'core.v1.SecretKeySelector': checkKey,
};

export const env: Rule = {
  name: 'env',
  about: 'An environment variable has a name and one source for its value.',
  on: Object.keys(checks),
  check(place, report) {
    checks[place.definition]?.(place, report);
  },
};

function checkVariable(place: Place, report: Report): void {
  const name = text(place.node, 'name');
  const fault = name === undefined ? undefined : envName(name);
  if (fault !== undefined)
    report(spot(place, 'name'), `The name "${name ?? ''}" of a variable ${fault}.`, 'Choose a name of letters, digits and "_".');
  const source = entry(place.node, 'valueFrom');
  if (source === undefined) return;
  const [first, second] = entries(source.value);
  if (text(place.node, 'value') !== undefined)
    report(spot(place, 'value'), `The variable "${name ?? ''}" has both "value" and "valueFrom".`, 'Keep one of them.');
  if (first === undefined)
    report(
      source.key,
      `The "valueFrom" of "${name ?? ''}" names no source.`,
      'Add one of configMapKeyRef, secretKeyRef, fieldRef or resourceFieldRef.',
    );
  if (second !== undefined) report(second.key, `The variable "${name ?? ''}" has two sources.`, 'Keep one of them.');
}

function checkFrom(place: Place, report: Report): void {
  const sources = ['configMapRef', 'secretRef'].filter((each) => entry(place.node, each) !== undefined);
  if (sources.length === 0)
    report(spot(place), 'An entry of "envFrom" has neither "configMapRef" nor "secretRef".', 'Add one of them.');
  if (sources.length === 2)
    report(
      spot(place, 'secretRef'),
      'An entry of "envFrom" has both "configMapRef" and "secretRef".',
      'Begin a new entry with "- " for the second.',
    );
  for (const each of sources) {
    if (text(place.node, each, 'name') === undefined) report(spot(place, each), `The "${each}" has no "name".`, 'Add "name:".');
  }
  const prefix = text(place.node, 'prefix');
  const fault = prefix === undefined ? undefined : envName(prefix);
  if (fault !== undefined)
    report(spot(place, 'prefix'), `The prefix "${prefix ?? ''}" ${fault}.`, 'Choose letters, digits and "_".');
}

function checkFieldPath(place: Place, report: Report): void {
  const path = text(place.node, 'fieldPath');
  if (path === undefined) return;
  const allowed = place.parent?.definition === 'core.v1.DownwardAPIVolumeFile' ? volumePaths : fieldPaths;
  const [, part, key = ''] = /^(metadata\.(?:labels|annotations))\['(.*)'\]$/.exec(path) ?? [];
  if (part === undefined) {
    if (!allowed.includes(path))
      report(
        spot(place, 'fieldPath'),
        `The fieldPath "${path}" cannot be asked for here.`,
        `Write one of ${allowed.join(', ')}, or metadata.labels['key'].`,
      );
  } else if (qualifiedName(key.toLowerCase()) !== undefined)
    report(spot(place, 'fieldPath'), `The key "${key}" ${qualifiedName(key) ?? ''}.`, 'Write the key of a label or annotation.');
}

function checkResource(place: Place, report: Report): void {
  const resource = text(place.node, 'resource');
  if (resource !== undefined && !/^(requests|limits)\.(cpu|memory|ephemeral-storage|hugepages-.+)$/.test(resource)) {
    report(
      spot(place, 'resource'),
      `The resource "${resource}" cannot be asked for here.`,
      'Write one like requests.cpu or limits.memory.',
    );
  }
  if (place.parent?.definition === 'core.v1.DownwardAPIVolumeFile' && text(place.node, 'containerName') === undefined) {
    report(spot(place), 'A "resourceFieldRef" in a volume has no "containerName".', 'Say which container is meant.');
  }
}

function checkKey(place: Place, report: Report): void {
  const key = text(place.node, 'key');
  const fault = key === undefined ? undefined : configKey(key);
  if (fault !== undefined)
    report(spot(place, 'key'), `The key "${key ?? ''}" ${fault}.`, 'Write a key that the ConfigMap or Secret can have.');
  if (text(place.node, 'name') === undefined) report(spot(place), `The "${place.field}" has no "name".`, 'Add "name:".');
}
