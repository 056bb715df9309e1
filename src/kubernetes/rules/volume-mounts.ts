import { didYouMean } from '../../problems/nearest.ts';
import { items, pick, text } from '../schema/node.ts';
import type { Place } from '../schema/walk.ts';
import { around, type Rule } from './rule.ts';

/** A StatefulSet's claim templates are volumes of its Pods too. */
export const volumeMounts: Rule = {
  name: 'volume-mounts',
  about: 'A container mounts volumes that its Pod has.',
  on: ['core.v1.Container', 'core.v1.EphemeralContainer'],
  check(place, report) {
    const volumes = volumesOf(place);
    for (const list of ['volumeMounts', 'volumeDevices']) {
      for (const mount of items(place.node, list)) {
        const name = text(mount, 'name');
        if (name === undefined || volumes === undefined || volumes.has(name)) continue;
        const has = volumes.size === 0 ? 'The Pod has no volumes' : `Its volumes are ${[...volumes].join(', ')}`;
        report(
          pick(mount, 'name') ?? mount,
          `The Pod has no volume "${name}".`,
          `${has}: add one under "volumes".${didYouMean(name, volumes)}`,
        );
      }
    }
  },
};

/** Names of the volumes around a container; undefined when they are given by something that cannot be read. */
function volumesOf(place: Place): Set<string> | undefined {
  const pod = around(place, 'core.v1.PodSpec');
  if (pod === undefined) return undefined;
  const names = items(pod.node, 'volumes').map((volume) => text(volume, 'name'));
  const templates = around(pod, 'apps.v1.StatefulSetSpec');
  const claims = templates === undefined ? [] : items(templates.node, 'volumeClaimTemplates');
  return new Set([...names, ...claims.map((claim) => text(claim, 'metadata', 'name'))].filter((name) => name !== undefined));
}
