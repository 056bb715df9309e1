import { items, number, pick, text } from '../schema/node.ts';
import { checkLeast } from './bounds.ts';
import { spot, type Rule } from './rule.ts';

export const topologySpread: Rule = {
  name: 'topology-spread',
  about: 'Pods are spread by 1 or more, once by each key.',
  on: ['core.v1.PodSpec', 'core.v1.TopologySpreadConstraint'],
  check(place, report) {
    if (place.definition === 'core.v1.PodSpec') {
      const seen = new Set<string>();
      for (const constraint of items(place.node, 'topologySpreadConstraints')) {
        const key = `${text(constraint, 'topologyKey') ?? ''} ${text(constraint, 'whenUnsatisfiable') ?? ''}`;
        if (seen.has(key))
          report(
            pick(constraint, 'topologyKey') ?? constraint,
            `A constraint with this topologyKey and whenUnsatisfiable exists already: ${key}.`,
            'Join the two.',
          );
        seen.add(key);
      }
      return;
    }
    const domains = number(place.node, 'minDomains');
    checkLeast(place.node, 'maxSkew', 1, report);
    checkLeast(place.node, 'minDomains', 1, report);
    if (domains !== undefined && text(place.node, 'whenUnsatisfiable') === 'ScheduleAnyway')
      report(
        spot(place, 'minDomains'),
        '"minDomains" needs "whenUnsatisfiable: DoNotSchedule".',
        'Change the one or take away the other.',
      );
  },
};
