import { entry, items, pick } from '../schema/node.ts';
import { spot, type Rule } from './rule.ts';

/** Kinds that the API server accepts without a spec are left out, such as Namespace and NetworkPolicy. */
const needed =
  /^(DaemonSet|Deployment|Ingress|IngressClass|Job|PersistentVolume|PersistentVolumeClaim|Pod|ReplicaSet|ReplicationController|Service|StatefulSet)$/;

export const spec: Rule = {
  name: 'spec',
  about: 'An object says what is wanted, and a Pod has a container at least.',
  on: [
    'manifest',
    'core.v1.PodTemplateSpec',
    'core.v1.PodSpec',
    'batch.v1.JobTemplateSpec',
    'apps.v1.StatefulSetSpec.volumeClaimTemplates',
  ],
  check(place, report) {
    const missing = entry(place.node, 'spec') === undefined;
    if (place.definition === 'core.v1.PodSpec') {
      if (pick(place.node, 'containers')?.kind === 'list' && items(place.node, 'containers').length === 0)
        report(spot(place, 'containers'), 'The list of containers is empty.', 'Add one container at least.');
    } else if (missing && (place.parent !== undefined || needed.test(place.field)))
      report(spot(place), `The ${place.field} has no "spec".`, 'Add "spec:" with what is wanted.');
  },
};
