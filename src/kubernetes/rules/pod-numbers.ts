import { checkBounds, checkLeast, most32 } from './bounds.ts';
import type { Rule } from './rule.ts';

export const podNumbers: Rule = {
  name: 'pod-numbers',
  about: 'The times of a Pod are not negative.',
  on: ['core.v1.PodSpec', 'core.v1.SleepAction'],
  check({ node, definition }, report) {
    if (definition === 'core.v1.SleepAction') {
      checkLeast(node, 'seconds', 0, report);
      return;
    }
    checkLeast(node, 'terminationGracePeriodSeconds', 0, report);
    checkBounds(node, 'activeDeadlineSeconds', [1, most32], report);
  },
};
