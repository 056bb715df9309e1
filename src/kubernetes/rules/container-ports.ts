import { portName } from '../schema/formats.ts';
import { items, number, pick, text } from '../schema/node.ts';
import { checkBounds, port } from './bounds.ts';
import type { Rule } from './rule.ts';

export const containerPorts: Rule = {
  name: 'container-ports',
  about: 'Ports lie between 1 and 65535, with short names of their own.',
  on: ['core.v1.Container'],
  check({ node }, report) {
    const names = new Set<string>();
    for (const each of items(node, 'ports')) {
      checkBounds(each, 'containerPort', port, report);
      if (number(each, 'hostPort') !== 0) checkBounds(each, 'hostPort', port, report);
      const name = text(each, 'name');
      if (name === undefined) continue;
      const at = pick(each, 'name') ?? each;
      const fault = portName(name);
      if (fault !== undefined)
        report(at, `The port name "${name}" ${fault}.`, 'Choose a short name such as "http" or "metrics".');
      else if (names.has(name))
        report(at, `A port named "${name}" exists already in this container.`, 'Give each port a name of its own.');
      names.add(name);
    }
  },
};
