import { entry, items, number, pick, text } from '../schema/node.ts';
import { dnsLabel, dnsSubdomain, isCidr, isIp } from '../schema/formats.ts';
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
    if (items(place.node, 'ports').length === 0 && text(place.node, 'clusterIP') !== 'None')
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

export const servicePorts: Rule = {
  name: 'service-ports',
  about: 'Ports of a Service have numbers in range, and names when there are several.',
  on: ['core.v1.ServiceSpec'],
  check(place, report) {
    const ports = items(place.node, 'ports');
    const type = text(place.node, 'type') ?? 'ClusterIP';
    const seen = { name: new Set<string>(), port: new Set<string>(), nodePort: new Set<string>() };
    for (const node of ports) {
      if (node.kind !== 'map') continue;
      const port: Place = { ...place, node, definition: 'core.v1.ServicePort', field: 'ports' };
      const at = (field: string) => pick(node, field) ?? pick(node, 'port') ?? node;
      const name = text(node, 'name');
      if (name === undefined && ports.length > 1)
        report(
          at('port'),
          'A Service with several ports names each of them; this one has no "name".',
          'Add "name:", such as "http".',
        );
      const fault = name === undefined ? undefined : dnsLabel(name);
      if (fault !== undefined) report(at('name'), `The port name "${name ?? ''}" ${fault}.`, 'Choose a name such as "http".');
      checkRange(port, report);
      const protocol = text(node, 'protocol') ?? 'TCP';
      checkDouble(seen.name, name, at('name'), `A port named "${name ?? ''}" exists already in this Service.`, report);
      checkDouble(
        seen.port,
        key(protocol, number(node, 'port')),
        at('port'),
        `The port ${String(number(node, 'port'))} (${protocol}) stands here a second time.`,
        report,
      );
      const outer = number(node, 'nodePort') ?? 0;
      if (outer !== 0 && type === 'ClusterIP')
        report(at('nodePort'), 'A Service of type "ClusterIP" has no "nodePort".', 'Take it away, or write "type: NodePort".');
      checkDouble(
        seen.nodePort,
        outer === 0 ? undefined : key(protocol, outer),
        at('nodePort'),
        `The nodePort ${outer} stands here a second time.`,
        report,
      );
    }
  },
};

function checkRange({ node }: Place, report: Report): void {
  const port = number(node, 'port');
  if (port !== undefined && (port < 1 || port > 65535))
    report(pick(node, 'port') ?? node, `The port ${port} is outside 1 to 65535.`, 'Write a port number of this range.');
  const outer = number(node, 'nodePort') ?? 0;
  if (outer !== 0 && (outer < 30000 || outer > 32767))
    report(
      pick(node, 'nodePort') ?? node,
      `The nodePort ${outer} is outside 30000 to 32767, the range that clusters use by default.`,
      'Write a number of this range, or leave it out to have one chosen.',
    );
  const target = pick(node, 'targetPort');
  if (target?.kind !== 'scalar') return;
  if (typeof target.value === 'number' && (target.value < 0 || target.value > 65535))
    report(target, `The targetPort ${target.value} is outside 1 to 65535.`, 'Write a port number of this range.');
  if (typeof target.value === 'string' && target.value !== '') checkTargetName(target.value, target, report);
}

function checkTargetName(name: string, at: { start: number; end: number }, report: Report): void {
  if (/^(?=.*[a-z])[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(name) && name.length <= 15 && !name.includes('--')) return;
  report(
    at,
    `The targetPort "${name}" is no name that a port of a container can have.`,
    /^\d+$/.test(name) ? `Take the quotes away: ${name}.` : 'Write a number, or the name of a port (15 letters at most).',
  );
}

function checkDouble(
  seen: Set<string>,
  key: string | undefined,
  at: { start: number; end: number },
  message: string,
  report: Report,
): void {
  if (key !== undefined && seen.has(key)) report(at, message, 'Take one of the two away, or change it.');
  if (key !== undefined) seen.add(key);
}

function key(protocol: string, port: number | undefined): string | undefined {
  return port === undefined ? undefined : `${protocol} ${port}`;
}
