import { items, pick, text } from '../schema/node.ts';
import { dnsLabel, isIp } from '../schema/formats.ts';
import { checkBounds } from './bounds.ts';
import type { Rule } from './rule.ts';

export const endpointSlice: Rule = {
  name: 'endpoint-slice',
  about: 'The addresses of an EndpointSlice are of its addressType.',
  on: ['discovery.v1.EndpointSlice'],
  check(place, report) {
    const type = text(place.node, 'addressType') ?? '';
    for (const endpoint of items(place.node, 'endpoints')) {
      const none = pick(endpoint, 'addresses') !== undefined && items(endpoint, 'addresses').length === 0;
      if (none) report(pick(endpoint, 'addresses') ?? endpoint, 'The list of addresses is empty.', 'Add one at least.');
      for (const address of items(endpoint, 'addresses')) {
        const value = address.kind === 'scalar' ? String(address.value) : '';
        const right =
          type === 'IPv4' ? isIp(value) && !value.includes(':') : type === 'IPv6' ? isIp(value) && value.includes(':') : true;
        if (!right)
          report(address, `The address "${value}" is not of the addressType "${type}".`, `Write an address of ${type}.`);
      }
    }
    const seen = new Set<string>();
    for (const port of items(place.node, 'ports')) {
      const name = text(port, 'name') ?? '';
      if (seen.has(name))
        report(
          pick(port, 'name') ?? port,
          `A port named "${name}" exists already in this EndpointSlice.`,
          'Give each port a name of its own.',
        );
      if (name !== '' && dnsLabel(name) !== undefined)
        report(
          pick(port, 'name') ?? port,
          `The port name "${name}" ${dnsLabel(name) ?? ''}.`,
          'Write the name of a port of the Service.',
        );
      checkBounds(port, 'port', [1, 65_535], report);
      seen.add(name);
    }
  },
};
