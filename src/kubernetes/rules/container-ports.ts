import { items, number, pick, text, type Node } from '../schema/node.ts';
import { portName } from '../schema/formats.ts';
import type { Report, Rule } from './rule.ts';

export const containerPorts: Rule = {
  name: 'container-ports',
  about: 'Ports lie between 1 and 65535, with short names of their own.',
  on: ['core.v1.Container'],
  check({ node }, report) {
    const names = new Set<string>();
    for (const port of items(node, 'ports')) {
      for (const field of ['containerPort', 'hostPort']) checkRange(port, field, report);
      const name = text(port, 'name');
      if (name === undefined) continue;
      const at = pick(port, 'name') ?? port;
      const fault = portName(name);
      if (fault !== undefined)
        report(at, `The port name "${name}" ${fault}.`, 'Choose a short name such as "http" or "metrics".');
      else if (names.has(name))
        report(at, `A port named "${name}" exists already in this container.`, 'Give each port a name of its own.');
      names.add(name);
    }
  },
};

function checkRange(port: Node, field: string, report: Report): void {
  const value = number(port, field);
  if (value === undefined || (value >= 1 && value <= 65535) || (field === 'hostPort' && value === 0)) return;
  report(pick(port, field) ?? port, `The ${field} ${value} is outside 1 to 65535.`, 'Write a port number of this range.');
}
