import { number } from '../schema/node.ts';
import { spot, type Rule } from './rule.ts';

export const podNumbers: Rule = {
  name: 'pod-numbers',
  about: 'The times of a Pod are not negative.',
  on: ['core.v1.PodSpec', 'core.v1.SleepAction'],
  check(place, report) {
    if (place.definition === 'core.v1.SleepAction') {
      const seconds = number(place.node, 'seconds');
      if (seconds !== undefined && seconds < 0)
        report(spot(place, 'seconds'), `A sleep of ${seconds} seconds is negative.`, 'Write 0 or more.');
      return;
    }
    const deadline = number(place.node, 'activeDeadlineSeconds');
    const grace = number(place.node, 'terminationGracePeriodSeconds');
    if (grace !== undefined && grace < 0)
      report(
        spot(place, 'terminationGracePeriodSeconds'),
        `The terminationGracePeriodSeconds ${grace} is negative.`,
        'Write 0 or more.',
      );
    if (deadline !== undefined && (deadline < 1 || deadline > 2 ** 31 - 1))
      report(
        spot(place, 'activeDeadlineSeconds'),
        `The activeDeadlineSeconds ${deadline} is outside 1 to 2147483647.`,
        'Write a number of seconds of this range.',
      );
  },
};
