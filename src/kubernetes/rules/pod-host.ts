import { isTrue, items, pick, text } from '../schema/node.ts';
import { isIp } from '../schema/formats.ts';
import { spot, type Rule } from './rule.ts';

/** What a Pod shares with its node, and how it resolves names. */
export const podHost: Rule = {
  name: 'pod-host',
  about: 'Settings of the host and of DNS fit together.',
  on: ['core.v1.PodSpec', 'core.v1.HostAlias', 'core.v1.PodDNSConfig'],
  check(place, report) {
    const { node } = place;
    if (place.definition === 'core.v1.HostAlias') {
      const ip = text(node, 'ip');
      if (ip !== undefined && !isIp(ip))
        report(spot(place, 'ip'), `"${ip}" is no IP address.`, 'Write an address such as 10.1.2.3.');
      return;
    }
    if (place.definition === 'core.v1.PodDNSConfig') {
      const servers = items(node, 'nameservers');
      if (servers.length > 3)
        report(
          spot(place, 'nameservers'),
          `There are ${servers.length} nameservers, 3 at most are allowed.`,
          'Keep three of them.',
        );
      for (const server of servers)
        if (server.kind === 'scalar' && !isIp(String(server.value)))
          report(server, `"${String(server.value)}" is no IP address.`, 'Write the address of the nameserver.');
      return;
    }
    if (isTrue(node, 'hostPID') && isTrue(node, 'shareProcessNamespace'))
      report(
        spot(place, 'shareProcessNamespace'),
        'A Pod with hostPID cannot set shareProcessNamespace too.',
        'Keep one of them.',
      );
    if (text(node, 'dnsPolicy') === 'None' && items(node, 'dnsConfig', 'nameservers').length === 0)
      report(
        spot(place, 'dnsPolicy'),
        'The dnsPolicy "None" needs nameservers.',
        'Add "dnsConfig.nameservers" with one at least.',
      );
    const users = pick(node, 'hostUsers');
    if (users?.kind === 'scalar' && users.value === false) {
      for (const field of ['hostPID', 'hostIPC', 'hostNetwork'])
        if (isTrue(node, field))
          report(spot(place, field), `A Pod with "hostUsers: false" cannot set ${field}.`, 'Keep one of them.');
    }
    const gates = items(node, 'schedulingGates').map((gate) => text(gate, 'name'));
    if (new Set(gates).size < gates.length)
      report(spot(place, 'schedulingGates'), 'A scheduling gate stands there twice.', 'Name each gate once.');
    if (gates.length > 0 && place.parent?.definition === 'core.v1.Pod' && text(node, 'nodeName') !== undefined)
      report(spot(place, 'nodeName'), 'A Pod with schedulingGates cannot have a nodeName yet.', 'Take one of them away.');
  },
};
