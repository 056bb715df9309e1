import { items, number, pick, text, type Node } from '../schema/node.ts';
import type { Rule } from './rule.ts';

/**
 * Of a port that stands twice in one container the API server only warns; in two containers, the second could not start.
 * Two names for one port of a container are meant: a Service may send two of its ports there.
 */
export const doublePorts: Rule = {
  name: 'double-ports',
  about: 'The containers of a Pod share one network, so that each listens on ports of its own.',
  on: ['core.v1.PodSpec'],
  check({ node }, report) {
    const taken = new Map<string, Node>();
    for (const container of items(node, 'containers')) {
      const names = new Map<string, string | undefined>();
      for (const port of items(container, 'ports')) {
        const value = number(port, 'containerPort');
        if (value === undefined) continue;
        const key = `${text(port, 'protocol') ?? 'TCP'} ${text(port, 'hostIP') ?? ''} ${value}`;
        const at = pick(port, 'containerPort') ?? port;
        const name = text(port, 'name');
        const other = taken.get(key);
        if (other !== undefined && other !== container)
          report(
            at,
            `The port ${value} stands in the container "${text(other, 'name') ?? ''}" too, though all containers of a Pod share one network.`,
            'Let each container listen on a port of its own.',
          );
        else if (names.has(key) && (name === undefined || names.get(key) === undefined))
          report(at, `The port ${value} stands in this container a second time.`, 'Take one of the two away, or name both.');
        taken.set(key, container);
        names.set(key, name);
      }
    }
  },
};
