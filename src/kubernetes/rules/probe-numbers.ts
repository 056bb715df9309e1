import { number } from '../schema/node.ts';
import { checkLeast } from './bounds.ts';
import { spot, type Rule } from './rule.ts';

const times = ['initialDelaySeconds', 'timeoutSeconds', 'periodSeconds', 'successThreshold', 'failureThreshold'];

export const probeNumbers: Rule = {
  name: 'probe-numbers',
  about: 'Times and thresholds of a probe are not negative; one success ends a liveness or startup probe.',
  on: ['core.v1.Probe'],
  check(place, report) {
    for (const field of times) checkLeast(place.node, field, 0, report);
    const success = number(place.node, 'successThreshold') ?? 1;
    if (place.field !== 'readinessProbe' && success > 1) {
      report(
        spot(place, 'successThreshold'),
        `The successThreshold of a ${place.field} is ${success}; it must be 1.`,
        'Take it away; only a readinessProbe can wait for more.',
      );
    }
    if (place.field !== 'readinessProbe') checkLeast(place.node, 'terminationGracePeriodSeconds', 1, report);
    else if (number(place.node, 'terminationGracePeriodSeconds') !== undefined) {
      report(
        spot(place, 'terminationGracePeriodSeconds'),
        'A readinessProbe has no "terminationGracePeriodSeconds": it never ends a container.',
        'Take it away.',
      );
    }
  },
};
