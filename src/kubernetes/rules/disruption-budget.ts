import { entry } from '../schema/node.ts';
import { type Rule } from './rule.ts';

export const disruptionBudget: Rule = {
  name: 'disruption-budget',
  about: 'A PodDisruptionBudget says how many Pods must stay, or how many may go, not both.',
  on: ['policy.v1.PodDisruptionBudgetSpec'],
  check({ node }, report) {
    const most = entry(node, 'maxUnavailable');
    if (most !== undefined && entry(node, 'minAvailable') !== undefined)
      report(most.key, 'A PodDisruptionBudget has both "minAvailable" and "maxUnavailable".', 'Keep one of them.');
  },
};
