import { didYouMean } from '../../problems/nearest.ts';
import { items, pick, text } from '../schema/node.ts';
import { portName } from '../schema/formats.ts';
import { checkBounds, port as portBounds } from './bounds.ts';
import { around, spot, type Rule } from './rule.ts';

/** The API server accepts any name; the kubelet then fails the probe, so it is a mistake all the same. */
export const probePort: Rule = {
  name: 'probe-port',
  about: 'A probe asks a port of its own container, by number or by name.',
  on: ['core.v1.HTTPGetAction', 'core.v1.TCPSocketAction', 'core.v1.GRPCAction'],
  check(place, report) {
    const port = pick(place.node, 'port');
    if (port?.kind !== 'scalar') return;
    if (typeof port.value === 'number') {
      checkBounds(place.node, 'port', portBounds, report);
      return;
    }
    const name = text(place.node, 'port');
    const container = around(place, 'core.v1.Container');
    if (name === undefined || container === undefined) return;
    const names = items(container.node, 'ports')
      .map((each) => text(each, 'name'))
      .filter((each) => each !== undefined);
    if (names.includes(name)) return;
    if (/^\d+$/.test(name))
      report(port, `The port ${port.source} is a text, which the API takes for a name.`, `Take the quotes away: ${name}.`);
    else if (portName(name) !== undefined)
      report(port, `The port name "${name}" ${portName(name) ?? ''}.`, 'Write a number, or a name from "ports".');
    else
      report(
        spot(place, 'port'),
        `The container has no port named "${name}".`,
        `Add the name under "ports", or write the number.${didYouMean(name, names)}`,
      );
  },
};
