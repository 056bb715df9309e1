import { items, number, pick, text } from '../schema/node.ts';
import type { Rule } from './rule.ts';

/** The API server only warns of a port that stands twice; in two containers, the second one could not start. */
export const doublePorts: Rule = {
  name: 'double-ports',
  about: 'The containers of a Pod share one network, so that each listens on ports of its own.',
  on: ['core.v1.PodSpec'],
  check({ node }, report) {
    const taken = new Map<string, string>();
    for (const container of items(node, 'containers')) {
      const owner = text(container, 'name') ?? '';
      for (const port of items(container, 'ports')) {
        const value = number(port, 'containerPort');
        const key = `${text(port, 'protocol') ?? 'TCP'} ${text(port, 'hostIP') ?? ''} ${String(value)}`;
        const other = taken.get(key);
        if (value !== undefined && other !== undefined) {
          const where = other === owner ? 'twice in this container' : `here and in the container "${other}"`;
          report(
            pick(port, 'containerPort') ?? port,
            `The port ${value} stands ${where}, though all containers of a Pod share one network.`,
            'Use each port once in a Pod.',
          );
        }
        if (value !== undefined) taken.set(key, owner);
      }
    }
  },
};
