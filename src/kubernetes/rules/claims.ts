import { entries, entry, items, pick, text } from '../schema/node.ts';
import { readQuantity } from '../schema/quantity.ts';
import type { Place } from '../schema/walk.ts';
import { spot, type Report, type Rule } from './rule.ts';

export const claims: Rule = {
  name: 'claims',
  about: 'A claim or a volume says how it is mounted, and how large it is.',
  on: ['core.v1.PersistentVolumeClaimSpec', 'core.v1.PersistentVolumeSpec'],
  check(place, report) {
    const modes = items(place.node, 'accessModes').flatMap((each) => (each.kind === 'scalar' ? [String(each.value)] : []));
    if (modes.length === 0)
      report(spot(place, 'accessModes'), 'There are no "accessModes".', 'Add "accessModes: [ReadWriteOnce]", or another mode.');
    if (modes.length > 1 && modes.includes('ReadWriteOncePod'))
      report(spot(place, 'accessModes'), 'The mode ReadWriteOncePod stands beside another.', 'Use it alone.');
    if (place.definition === 'core.v1.PersistentVolumeSpec') {
      checkVolume(place, report);
      return;
    }
    const storage = pick(place.node, 'resources', 'requests', 'storage');
    if (storage === undefined)
      report(
        spot(place, 'resources', 'requests'),
        'A claim asks for no storage.',
        'Add "resources.requests.storage", such as 1Gi.',
      );
    checkPositive(place, ['resources', 'requests', 'storage'], report);
  },
};

function checkVolume(place: Place, report: Report): void {
  const capacity = entries(pick(place.node, 'capacity'));
  if (capacity.length !== 1 || capacity[0]?.name !== 'storage')
    report(
      spot(place, 'capacity'),
      'The capacity of a volume is its storage, and nothing else.',
      'Write "capacity: { storage: 1Gi }".',
    );
  checkPositive(place, ['capacity', 'storage'], report);
  const affinity = entry(place.node, 'nodeAffinity');
  if (affinity !== undefined && entry(affinity.value, 'required') === undefined)
    report(affinity.key, 'The nodeAffinity of a volume has no "required".', 'Add it, with the nodes that can reach the volume.');
  if (entry(place.node, 'local') !== undefined && affinity === undefined)
    report(spot(place, 'local'), 'A local volume does not say on which node it is.', 'Add "nodeAffinity.required".');
  if (text(place.node, 'hostPath', 'path') === '/' && text(place.node, 'persistentVolumeReclaimPolicy') === 'Recycle')
    report(
      spot(place, 'persistentVolumeReclaimPolicy'),
      'Recycling the path "/" of a node would delete everything.',
      'Write "Retain".',
    );
}

function checkPositive(place: Place, path: string[], report: Report): void {
  const node = pick(place.node, ...path);
  const size = node?.kind === 'scalar' ? readQuantity(String(node.value)) : undefined;
  if (size !== undefined && size <= 0)
    report(spot(place, ...path), 'The storage must be more than 0.', 'Write a size such as 1Gi.');
}
