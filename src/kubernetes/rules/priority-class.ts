import { number, text } from '../schema/node.ts';
import { spot, type Rule } from './rule.ts';

/** The highest priority that is not the system's own (HighestUserDefinablePriority of Kubernetes). */
const most = 1_000_000_000;

export const priorityClass: Rule = {
  name: 'priority-class',
  about: 'Priorities above a billion, and names with "system-", belong to Kubernetes itself.',
  on: ['scheduling.v1.PriorityClass'],
  check(place, report) {
    const name = text(place.node, 'metadata', 'name') ?? '';
    const value = number(place.node, 'value') ?? 0;
    if (name === 'system-node-critical' || name === 'system-cluster-critical') return;
    if (name.startsWith('system-'))
      report(
        spot(place, 'metadata', 'name'),
        `The name "${name}" begins with "system-", which is kept for Kubernetes itself.`,
        'Choose another name.',
      );
    if (value > most) report(spot(place, 'value'), `The priority ${value} is above ${most}.`, 'Write a smaller number.');
  },
};
