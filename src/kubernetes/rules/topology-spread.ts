import { items, number, pick, text } from '../schema/node.ts';
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
    const skew = number(place.node, 'maxSkew');
    const domains = number(place.node, 'minDomains');
    if (skew !== undefined && skew < 1)
      report(spot(place, 'maxSkew'), `The maxSkew ${skew} must be 1 or more.`, 'Write 1 or more.');
    if (domains !== undefined && domains < 1)
      report(spot(place, 'minDomains'), `The minDomains ${domains} must be 1 or more.`, 'Write 1 or more.');
    if (domains !== undefined && text(place.node, 'whenUnsatisfiable') === 'ScheduleAnyway')
      report(
        spot(place, 'minDomains'),
        '"minDomains" needs "whenUnsatisfiable: DoNotSchedule".',
        'Change the one or take away the other.',
      );
  },
};
