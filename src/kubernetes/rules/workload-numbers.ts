import { number } from '../schema/node.ts';
import { checkLeast } from './bounds.ts';
import { spot, type Rule } from './rule.ts';

/** Fields that must not be negative, in all definitions below. */
const counts = [
  'replicas',
  'minReadySeconds',
  'revisionHistoryLimit',
  'progressDeadlineSeconds',
  'parallelism',
  'completions',
  'backoffLimit',
  'backoffLimitPerIndex',
  'maxFailedIndexes',
  'ttlSecondsAfterFinished',
  'activeDeadlineSeconds',
  'successfulJobsHistoryLimit',
  'failedJobsHistoryLimit',
  'startingDeadlineSeconds',
  'start',
  'partition',
];

export const workloadNumbers: Rule = {
  name: 'workload-numbers',
  about: 'Counts and times of a workload are not negative.',
  on: [
    'apps.v1.DaemonSetSpec',
    'apps.v1.DeploymentSpec',
    'apps.v1.ReplicaSetSpec',
    'apps.v1.StatefulSetSpec',
    'apps.v1.StatefulSetOrdinals',
    'apps.v1.RollingUpdateStatefulSetStrategy',
    'core.v1.ReplicationControllerSpec',
    'batch.v1.JobSpec',
    'batch.v1.CronJobSpec',
  ],
  check(place, report) {
    for (const field of counts) checkLeast(place.node, field, 0, report);
    const deadline = number(place.node, 'progressDeadlineSeconds');
    const ready = number(place.node, 'minReadySeconds') ?? 0;
    if (deadline !== undefined && deadline <= ready && deadline >= 0) {
      report(
        spot(place, 'progressDeadlineSeconds'),
        `The progressDeadlineSeconds ${deadline} is not above minReadySeconds (${ready}).`,
        'Raise the deadline: a Pod needs the time to get ready first.',
      );
    } else if (deadline === undefined && place.definition === 'apps.v1.DeploymentSpec' && ready >= 600) {
      report(
        spot(place, 'minReadySeconds'),
        `The minReadySeconds ${ready} is not below progressDeadlineSeconds (600 by default).`,
        'Raise "progressDeadlineSeconds" too.',
      );
    }
  },
};
