import { dnsLabel, portName } from '../schema/formats.ts';
import { items, number, pick, text, type Node } from '../schema/node.ts';
import { checkBounds, port } from './bounds.ts';
import type { Report, Rule } from './rule.ts';

/** What a cluster gives to Services of type NodePort unless it is told otherwise (--service-node-port-range). */
const nodePorts = [30_000, 32_767] as const;

export const servicePorts: Rule = {
  name: 'service-ports',
  about: 'Ports of a Service have numbers in range, and names when there are several.',
  on: ['core.v1.ServiceSpec'],
  check({ node }, report) {
    const ports = items(node, 'ports');
    const taken = new Set<string>();
    for (const each of ports) {
      checkName(each, ports.length > 1, taken, report);
      checkNumbers(each, taken, report);
      const outside = text(node, 'type') ?? 'ClusterIP';
      if (outside === 'ClusterIP' && (number(each, 'nodePort') ?? 0) !== 0) {
        report(
          at(each, 'nodePort'),
          'A Service of type "ClusterIP" has no "nodePort".',
          'Take it away, or write "type: NodePort".',
        );
      }
    }
  },
};

function checkName(each: Node, needed: boolean, taken: Set<string>, report: Report): void {
  const name = text(each, 'name');
  if (name === undefined) {
    if (needed)
      report(
        at(each, 'port'),
        'A Service with several ports names each of them; this one has no "name".',
        'Add "name:", such as "http".',
      );
    return;
  }
  const fault = dnsLabel(name);
  if (fault !== undefined) report(at(each, 'name'), `The port name "${name}" ${fault}.`, 'Choose a name such as "http".');
  if (taken.has(name))
    report(at(each, 'name'), `A port named "${name}" exists already in this Service.`, 'Give each port a name of its own.');
  taken.add(name);
}

function checkNumbers(each: Node, taken: Set<string>, report: Report): void {
  checkBounds(each, 'port', port, report);
  if (number(each, 'targetPort') !== 0) checkBounds(each, 'targetPort', port, report);
  if (number(each, 'nodePort') !== 0) checkBounds(each, 'nodePort', nodePorts, report);
  const name = text(each, 'targetPort');
  if (name !== undefined && portName(name) !== undefined) {
    const advice = /^\d+$/.test(name)
      ? `Take the quotes away: ${name}.`
      : 'Write a number, or the name of a port (15 letters at most).';
    report(at(each, 'targetPort'), `The targetPort "${name}" is no name that a port of a container can have.`, advice);
  }
  const protocol = text(each, 'protocol') ?? 'TCP';
  for (const field of ['port', 'nodePort']) {
    const value = number(each, field) ?? 0;
    const key = `${field} ${value} ${protocol}`;
    if (value !== 0 && taken.has(key))
      report(
        at(each, field),
        `The ${field} ${value} (${protocol}) stands here a second time.`,
        'Take one of the two away, or change it.',
      );
    taken.add(key);
  }
}

function at(each: Node, field: string): Node {
  return pick(each, field) ?? pick(each, 'port') ?? each;
}
