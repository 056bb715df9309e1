import { entry, items, number, pick, text } from '../schema/node.ts';
import { isCidr, portName } from '../schema/formats.ts';
import type { Place } from '../schema/walk.ts';
import { spot, type Report, type Rule } from './rule.ts';

const checks: Record<string, (place: Place, report: Report) => void> = {
  'networking.v1.NetworkPolicyPeer': checkPeer,
  'networking.v1.NetworkPolicyPort': checkPort,
  'networking.v1.IPBlock': checkBlock,
  'networking.v1.NetworkPolicySpec': (place, report) => {
    const types = items(place.node, 'policyTypes').length;
    if (types > 2)
      report(
        spot(place, 'policyTypes'),
        `There are ${types} policyTypes, 2 at most are allowed.`,
        'Write Ingress, Egress, or both.',
      );
  },
};

export const networkPolicy: Rule = {
  name: 'network-policy',
  about: 'A NetworkPolicy names peers and ports that exist.',
  on: Object.keys(checks),
  check(place, report) {
    checks[place.definition]?.(place, report);
  },
};

function checkPeer(place: Place, report: Report): void {
  const block = entry(place.node, 'ipBlock');
  const selects = ['podSelector', 'namespaceSelector'].some((name) => entry(place.node, name) !== undefined);
  if (block === undefined && !selects)
    report(
      spot(place),
      'A peer of a NetworkPolicy is empty, and so names nobody.',
      'Add podSelector, namespaceSelector or ipBlock; or take the whole list away to mean everybody.',
    );
  if (block !== undefined && selects)
    report(block.key, 'A peer has "ipBlock" beside a selector.', 'Make two peers of it, each behind its own "- ".');
}

function checkPort(place: Place, report: Report): void {
  const port = pick(place.node, 'port');
  const end = number(place.node, 'endPort');
  if (port?.kind === 'scalar' && typeof port.value === 'number' && (port.value < 1 || port.value > 65535))
    report(port, `The port ${port.value} is outside 1 to 65535.`, 'Write a port number of this range.');
  if (port?.kind === 'scalar' && typeof port.value === 'string') {
    const fault = portName(port.value);
    if (fault !== undefined)
      report(
        port,
        `The port name ${port.source} ${fault}.`,
        /^\d+$/.test(port.value) ? `Take the quotes away: ${port.value}.` : 'Write a number, or the name of a port of the Pods.',
      );
  }
  if (end === undefined) return;
  const from = number(place.node, 'port');
  if (from === undefined)
    report(spot(place, 'endPort'), 'An endPort needs a "port" that is a number.', 'Write the first port of the range there.');
  else if (end < from) report(spot(place, 'endPort'), `The endPort ${end} is below the port ${from}.`, 'Write a larger number.');
  if (end > 65535) report(spot(place, 'endPort'), `The endPort ${end} is above 65535.`, 'Write a port number.');
}

function checkBlock(place: Place, report: Report): void {
  const cidr = text(place.node, 'cidr');
  if (cidr !== undefined && !isCidr(cidr))
    report(spot(place, 'cidr'), `"${cidr}" is no address range.`, 'Write one such as 10.0.0.0/8.');
  for (const except of items(place.node, 'except')) {
    const range = except.kind === 'scalar' ? String(except.value) : '';
    if (!isCidr(range)) report(except, `"${range}" is no address range.`, 'Write one such as 10.1.0.0/16.');
    else if (cidr !== undefined && isCidr(cidr) && !isInside(range, cidr))
      report(except, `The range ${range} is not a part of ${cidr}.`, 'An exception lies inside the range, and is smaller.');
  }
}

/** Whether one range of IP version 4 is a proper part of another; true where it cannot be told (version 6). */
function isInside(inner: string, outer: string): boolean {
  const [address = '', bits = '0'] = inner.split('/');
  const [base = '', width = '0'] = outer.split('/');
  if (address.includes(':') !== base.includes(':')) return false;
  if (address.includes(':')) return Number(bits) > Number(width);
  const size = 2 ** (32 - Number(width));
  return Number(bits) > Number(width) && Math.floor(toNumber(address) / size) === Math.floor(toNumber(base) / size);
}

function toNumber(address: string): number {
  return address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
}
