import { isIp } from '../schema/formats.ts';
import { isTrue, items, pick, text } from '../schema/node.ts';
import type { Place } from '../schema/walk.ts';
import { spot, type Report, type Rule } from './rule.ts';

const checks: Record<string, (place: Place, report: Report) => void> = {
  'core.v1.HostAlias': checkAlias,
  'core.v1.PodDNSConfig': checkServers,
  'core.v1.PodSpec': (place, report) => {
    checkShared(place, report);
    checkGates(place, report);
  },
};

/** What a Pod shares with its node, and how it resolves names. */
export const podHost: Rule = {
  name: 'pod-host',
  about: 'Settings of the host and of DNS fit together.',
  on: Object.keys(checks),
  check(place, report) {
    checks[place.definition]?.(place, report);
  },
};

function checkAlias(place: Place, report: Report): void {
  const ip = text(place.node, 'ip');
  if (ip !== undefined && !isIp(ip)) report(spot(place, 'ip'), `"${ip}" is no IP address.`, 'Write an address such as 10.1.2.3.');
}

function checkServers(place: Place, report: Report): void {
  const servers = items(place.node, 'nameservers');
  if (servers.length > 3)
    report(spot(place, 'nameservers'), `There are ${servers.length} nameservers, 3 at most are allowed.`, 'Keep three of them.');
  for (const server of servers) {
    if (server.kind === 'scalar' && !isIp(String(server.value)))
      report(server, `"${String(server.value)}" is no IP address.`, 'Write the address of the nameserver.');
  }
}

function checkShared(place: Place, report: Report): void {
  const { node } = place;
  if (isTrue(node, 'hostPID') && isTrue(node, 'shareProcessNamespace'))
    report(spot(place, 'shareProcessNamespace'), 'A Pod with hostPID cannot set shareProcessNamespace too.', 'Keep one of them.');
  if (text(node, 'dnsPolicy') === 'None' && items(node, 'dnsConfig', 'nameservers').length === 0)
    report(spot(place, 'dnsPolicy'), 'The dnsPolicy "None" needs nameservers.', 'Add "dnsConfig.nameservers" with one at least.');
  const users = pick(node, 'hostUsers');
  if (users?.kind !== 'scalar' || users.value !== false) return;
  for (const field of ['hostPID', 'hostIPC', 'hostNetwork']) {
    if (isTrue(node, field))
      report(spot(place, field), `A Pod with "hostUsers: false" cannot set ${field}.`, 'Keep one of them.');
  }
}

function checkGates(place: Place, report: Report): void {
  const gates = items(place.node, 'schedulingGates').map((gate) => text(gate, 'name'));
  if (new Set(gates).size < gates.length)
    report(spot(place, 'schedulingGates'), 'A scheduling gate stands there twice.', 'Name each gate once.');
  if (gates.length > 0 && place.parent?.definition === 'core.v1.Pod' && text(place.node, 'nodeName') !== undefined)
    report(spot(place, 'nodeName'), 'A Pod with schedulingGates cannot have a nodeName yet.', 'Take one of them away.');
}
