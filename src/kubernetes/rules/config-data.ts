import { entries, entry, pick, text, type Node } from '../schema/node.ts';
import { configKey } from '../schema/formats.ts';
import type { Place } from '../schema/walk.ts';
import { spot, type Report, type Rule } from './rule.ts';

/** The most that all values together may hold, in bytes (MaxSecretSize of Kubernetes). */
const mostBytes = 1024 * 1024;

/** The keys that the data of a Secret need, by its type. */
const neededKeys = new Map([
  ['kubernetes.io/dockerconfigjson', ['.dockerconfigjson']],
  ['kubernetes.io/dockercfg', ['.dockercfg']],
  ['kubernetes.io/ssh-auth', ['ssh-privatekey']],
  ['kubernetes.io/tls', ['tls.crt', 'tls.key']],
]);

/** The key that holds the credentials of a registry, by the type of the Secret. */
const credentials = new Map([
  ['kubernetes.io/dockerconfigjson', '.dockerconfigjson'],
  ['kubernetes.io/dockercfg', '.dockercfg'],
]);

export const configData: Rule = {
  name: 'config-data',
  about: 'Keys of a ConfigMap or Secret can be names of files, and a typed Secret has the keys of its type.',
  on: ['core.v1.ConfigMap', 'core.v1.Secret'],
  check(place, report) {
    const maps = ['data', 'binaryData', 'stringData'].map((name) => entries(pick(place.node, name)));
    for (const each of maps.flat()) {
      const fault = configKey(each.name);
      if (fault !== undefined)
        report(each.key, `The key "${each.name}" ${fault}.`, 'Choose a key that can be the name of a file.');
    }
    for (const each of entries(pick(place.node, 'binaryData'))) {
      if (entry(pick(place.node, 'data'), each.name) !== undefined)
        report(each.key, `The key "${each.name}" stands in "data" too.`, 'Keep one of the two.');
    }
    const size = maps.flat().reduce((sum, { value }) => sum + (value.kind === 'scalar' ? String(value.value).length : 0), 0);
    if (size > mostBytes * 1.34) report(spot(place), `The ${place.field} holds more than 1 MiB.`, 'Put the data into a volume.');
    if (place.definition === 'core.v1.Secret') checkType(place, report);
  },
};

function checkType(place: Place, report: Report): void {
  const keys = new Set(['data', 'stringData'].flatMap((map) => namesIn(pick(place.node, map))));
  const type = text(place.node, 'type') ?? '';
  for (const key of neededKeys.get(type) ?? []) {
    if (!keys.has(key)) report(spot(place, 'type'), `A Secret of type "${type}" has no key "${key}".`, `Add it to "data".`);
  }
  if (type === 'kubernetes.io/basic-auth' && !keys.has('username') && !keys.has('password'))
    report(spot(place, 'type'), `A Secret of type "${type}" has neither "username" nor "password".`, 'Add one of them.');
  if (
    type === 'kubernetes.io/service-account-token' &&
    entry(pick(place.node, 'metadata', 'annotations'), 'kubernetes.io/service-account.name') === undefined
  ) {
    report(
      spot(place, 'type'),
      'A Secret of this type names its ServiceAccount in the annotation "kubernetes.io/service-account.name".',
      'Add the annotation.',
    );
  }
  checkJson(type, pick(place.node, 'data'), pick(place.node, 'stringData'), report);
}

/** A key without a value counts: its value is the empty text. */
function namesIn(map: Node | undefined): string[] {
  return map?.kind === 'map' ? [...map.entries.keys()] : [];
}

/** The registry credentials are JSON, which the API server reads. */
function checkJson(type: string, data: Node | undefined, plain: Node | undefined, report: Report): void {
  const key = credentials.get(type);
  const found = key === undefined ? undefined : (entry(plain, key) ?? entry(data, key));
  if (found?.value.kind !== 'scalar') return;
  const value = String(found.value.value);
  try {
    JSON.parse(entry(plain, found.name) === undefined ? atob(value.replaceAll(/\s/g, '')) : value);
  } catch {
    report(
      found.value,
      `The value of "${found.name}" holds no JSON.`,
      'Take the text of the file ~/.docker/config.json, encoded with base64.',
    );
  }
}
