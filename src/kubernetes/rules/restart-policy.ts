import { text } from '../schema/node.ts';
import { around, spot, type Rule } from './rule.ts';

const always = [
  'apps.v1.DaemonSetSpec',
  'apps.v1.DeploymentSpec',
  'apps.v1.ReplicaSetSpec',
  'apps.v1.StatefulSetSpec',
  'core.v1.ReplicationControllerSpec',
];

export const restartPolicy: Rule = {
  name: 'restart-policy',
  about: 'A Job does not restart for ever; a Deployment and its kin do.',
  on: ['core.v1.PodSpec'],
  check(place, report) {
    const policy = text(place.node, 'restartPolicy') ?? 'Always';
    const owner = always.find((each) => around(place, each) !== undefined);
    const kind = owner?.split('.').pop()?.replace(/Spec$/, '') ?? '';
    const at = spot(place, 'restartPolicy');
    if (around(place, 'batch.v1.JobSpec') !== undefined && policy === 'Always') {
      report(
        at,
        'The Pods of a Job need a restartPolicy of their own, as "Always" would never let them end.',
        'Write "restartPolicy: OnFailure" or "restartPolicy: Never".',
      );
    } else if (owner !== undefined && policy !== 'Always') {
      report(
        at,
        `The restartPolicy of a ${kind}'s Pods is "${policy}"; only "Always" is allowed.`,
        'Take it away, or use a Job for work that ends.',
      );
    }
    if (owner !== undefined && place.node.entries.has('activeDeadlineSeconds'))
      report(
        spot(place, 'activeDeadlineSeconds'),
        `The Pods of a ${kind} have no "activeDeadlineSeconds".`,
        'Take it away, or use a Job for work that ends.',
      );
  },
};
