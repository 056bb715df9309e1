import { items } from '../schema/node.ts';
import { spot, type Rule } from './rule.ts';

export const ephemeralContainers: Rule = {
  name: 'ephemeral-containers',
  about: 'Ephemeral containers are added to a running Pod, never written into a manifest.',
  on: ['core.v1.PodSpec'],
  check(place, report) {
    if (items(place.node, 'ephemeralContainers').length === 0) return;
    report(
      spot(place, 'ephemeralContainers'),
      'A new Pod cannot have "ephemeralContainers".',
      'Add them to the running Pod with "kubectl debug".',
    );
  },
};
