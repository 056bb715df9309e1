import { number } from '../schema/node.ts';
import { spot, type Rule } from './rule.ts';

const times = ['initialDelaySeconds', 'timeoutSeconds', 'periodSeconds', 'successThreshold', 'failureThreshold'];

export const probeNumbers: Rule = {
  name: 'probe-numbers',
  about: 'Times and thresholds of a probe are not negative; one success ends a liveness or startup probe.',
  on: ['core.v1.Probe'],
  check(place, report) {
    for (const field of times) {
      const value = number(place.node, field);
      if (value !== undefined && value < 0) report(spot(place, field), `The ${field} ${value} is negative.`, 'Write 0 or more.');
    }
    const success = number(place.node, 'successThreshold') ?? 1;
    if (place.field !== 'readinessProbe' && success > 1) {
      report(
        spot(place, 'successThreshold'),
        `The successThreshold of a ${place.field} is ${success}; it must be 1.`,
        'Take it away; only a readinessProbe can wait for more.',
      );
    }
    const grace = number(place.node, 'terminationGracePeriodSeconds');
    if (grace === undefined) return;
    const at = spot(place, 'terminationGracePeriodSeconds');
    if (place.field === 'readinessProbe')
      report(at, 'A readinessProbe has no "terminationGracePeriodSeconds": it never ends a container.', 'Take it away.');
    else if (grace < 1)
      report(at, `The terminationGracePeriodSeconds ${grace} of a probe must be 1 or more.`, 'Write 1 or more.');
  },
};
