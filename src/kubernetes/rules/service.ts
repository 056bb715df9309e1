import { entry, items, number, pick, text } from '../schema/node.ts';
import { dnsSubdomain, isCidr, isIp } from '../schema/formats.ts';
import type { Place } from '../schema/walk.ts';
import { spot, type Report, type Rule } from './rule.ts';

export const service: Rule = {
  name: 'service',
  about: 'What a Service sets fits its type.',
  on: ['core.v1.ServiceSpec'],
  check(place, report) {
    const type = text(place.node, 'type') ?? 'ClusterIP';
    checkAddresses(place, type, report);
    checkTraffic(place, type, report);
    checkAffinity(place, report);
    if (type === 'ExternalName') {
      checkExternalName(place, report);
      return;
    }
    const ports = pick(place.node, 'ports');
    const none = ports === undefined || (ports.kind === 'list' && ports.items.length === 0);
    if (none && text(place.node, 'clusterIP') !== 'None')
      report(
        spot(place, 'ports'),
        'A Service has no ports.',
        'Add "ports:" with one at least; only a headless Service goes without.',
      );
  },
};

function checkExternalName(place: Place, report: Report): void {
  const name = text(place.node, 'externalName');
  if (name === undefined)
    report(
      spot(place, 'type'),
      'A Service of type "ExternalName" has no "externalName".',
      'Add the DNS name that it stands for.',
    );
  else if (dnsSubdomain(name.replace(/\.$/, '')) !== undefined)
    report(
      spot(place, 'externalName'),
      `The externalName "${name}" ${dnsSubdomain(name.replace(/\.$/, '')) ?? ''}.`,
      'Write a DNS name, without protocol or path.',
    );
  const ip = text(place.node, 'clusterIP');
  if (ip !== undefined && ip !== 'None')
    report(spot(place, 'clusterIP'), 'A Service of type "ExternalName" has no "clusterIP".', 'Take it away.');
}

function checkAddresses(place: Place, type: string, report: Report): void {
  const ip = text(place.node, 'clusterIP');
  if (ip !== undefined && ip !== 'None' && !isIp(ip))
    report(
      spot(place, 'clusterIP'),
      `"${ip}" is no IP address.`,
      'Write an address, "None" for a headless Service, or leave it out.',
    );
  if (ip === 'None' && (type === 'NodePort' || type === 'LoadBalancer'))
    report(
      spot(place, 'clusterIP'),
      `A Service of type "${type}" cannot be headless (clusterIP None).`,
      'Take the clusterIP or the type away.',
    );
  for (const each of items(place.node, 'externalIPs'))
    if (each.kind === 'scalar' && !isIp(String(each.value)))
      report(each, `"${String(each.value)}" is no IP address.`, 'Write an address.');
  for (const each of items(place.node, 'loadBalancerSourceRanges'))
    if (each.kind === 'scalar' && !isCidr(String(each.value).trim()))
      report(each, `"${String(each.value)}" is no address range.`, 'Write one such as 203.0.113.0/24.');
  for (const field of ['loadBalancerSourceRanges', 'loadBalancerClass', 'allocateLoadBalancerNodePorts']) {
    const found = entry(place.node, field);
    const empty = found?.value.kind === 'list' && found.value.items.length === 0;
    if (found !== undefined && !empty && type !== 'LoadBalancer')
      report(found.key, `Only a Service of type "LoadBalancer" has "${field}".`, 'Take it away, or change the type.');
  }
}

function checkTraffic(place: Place, type: string, report: Report): void {
  const outside = type === 'NodePort' || type === 'LoadBalancer' || items(place.node, 'externalIPs').length > 0;
  if (text(place.node, 'externalTrafficPolicy') !== undefined && !outside)
    report(
      spot(place, 'externalTrafficPolicy'),
      `A Service of type "${type}" has no "externalTrafficPolicy": nothing comes from outside.`,
      'Take it away, or change the type.',
    );
  const health = number(place.node, 'healthCheckNodePort') ?? 0;
  const local = type === 'LoadBalancer' && text(place.node, 'externalTrafficPolicy') === 'Local';
  if (health !== 0 && !local)
    report(
      spot(place, 'healthCheckNodePort'),
      'Only a Service of type "LoadBalancer" with "externalTrafficPolicy: Local" has a "healthCheckNodePort".',
      'Take it away.',
    );
}

function checkAffinity(place: Place, report: Report): void {
  const sticky = text(place.node, 'sessionAffinity') === 'ClientIP';
  const config = entry(place.node, 'sessionAffinityConfig');
  const seconds = number(place.node, 'sessionAffinityConfig', 'clientIP', 'timeoutSeconds');
  if (config !== undefined && !sticky)
    report(config.key, 'A "sessionAffinityConfig" needs "sessionAffinity: ClientIP".', 'Add it, or take the configuration away.');
  if (seconds !== undefined && (seconds < 1 || seconds > 86400))
    report(
      spot(place, 'sessionAffinityConfig', 'clientIP', 'timeoutSeconds'),
      `The timeoutSeconds ${seconds} is outside 1 to 86400.`,
      'Write a number of seconds up to a day.',
    );
}
