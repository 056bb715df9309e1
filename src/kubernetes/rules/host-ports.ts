import { isTrue, items, number, pick, text } from '../schema/node.ts';
import { allContainers } from './container-names.ts';
import type { Rule } from './rule.ts';

/** Under `hostNetwork`, a port of a container is a port of the node. */
export const hostPorts: Rule = {
  name: 'host-ports',
  about: 'A Pod takes a port of its node once; under hostNetwork it is the port of the container.',
  on: ['core.v1.PodSpec'],
  check({ node }, report) {
    const taken = new Set<string>();
    const hostNetwork = isTrue(node, 'hostNetwork');
    const restartable = items(node, 'initContainers').filter((each) => text(each, 'restartPolicy') !== 'Always');
    for (const container of allContainers(node)) {
      for (const port of items(container, 'ports')) {
        const inside = number(port, 'containerPort');
        const outside = number(port, 'hostPort') ?? 0;
        const at = pick(port, 'hostPort') ?? pick(port, 'containerPort') ?? port;
        if (hostNetwork && outside !== 0 && outside !== inside) {
          report(
            at,
            `The hostPort ${outside} differs from the containerPort ${String(inside)}, under hostNetwork.`,
            'Write the same number, or leave hostPort out.',
          );
        }
        const host = outside !== 0 ? outside : hostNetwork ? inside : undefined;
        if (host === undefined || restartable.includes(container)) continue;
        const key = `${text(port, 'protocol') ?? 'TCP'} ${text(port, 'hostIP') ?? ''} ${host}`;
        if (taken.has(key)) report(at, `The port ${host} of the node is taken already by this Pod.`, 'Use another port.');
        taken.add(key);
      }
    }
  },
};
