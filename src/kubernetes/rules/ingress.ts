import { entry, items, number, text } from '../schema/node.ts';
import { dnsSubdomain, isIp, portName } from '../schema/formats.ts';
import type { Place } from '../schema/walk.ts';
import { spot, type Report, type Rule } from './rule.ts';

const checks: Record<string, (place: Place, report: Report) => void> = {
  'networking.v1.IngressSpec': (place, report) => {
    if (items(place.node, 'rules').length === 0 && entry(place.node, 'defaultBackend') === undefined)
      report(spot(place, 'rules'), 'An Ingress has neither rules nor a defaultBackend.', 'Add one of them.');
  },
  'networking.v1.IngressRule': (place, report) => {
    const host = text(place.node, 'host');
    if (host !== undefined) checkHost(host, spot(place, 'host'), report);
  },
  'networking.v1.IngressTLS': (place, report) => {
    for (const host of items(place.node, 'hosts')) if (host.kind === 'scalar') checkHost(String(host.value ?? ''), host, report);
  },
  'networking.v1.HTTPIngressRuleValue': (place, report) => {
    if (place.node.entries.has('paths') && items(place.node, 'paths').length === 0)
      report(spot(place, 'paths'), 'The list of paths is empty.', 'Add one at least.');
  },
  'networking.v1.HTTPIngressPath': checkPath,
  'networking.v1.IngressBackend': checkBackend,
};

export const ingress: Rule = {
  name: 'ingress',
  about: 'An Ingress leads hosts and paths to one port of a Service.',
  on: Object.keys(checks),
  check(place, report) {
    checks[place.definition]?.(place, report);
  },
};

function checkHost(host: string, at: { start: number; end: number }, report: Report): void {
  if (isIp(host))
    return report(at, `The host "${host}" is an IP address; it must be a DNS name.`, 'Write a name, or leave the host out.');
  const fault = dnsSubdomain(host.startsWith('*.') ? host.slice(2) : host);
  if (fault !== undefined)
    report(at, `The host "${host}" ${fault}.`, 'Write a DNS name such as "shop.example.com" or "*.example.com".');
}

function checkPath(place: Place, report: Report): void {
  const path = text(place.node, 'path');
  const type = text(place.node, 'pathType');
  const exact = type === 'Exact' || type === 'Prefix';
  if (path === undefined && exact) report(spot(place, 'pathType'), `A path of type "${type}" has no "path".`, 'Add "path: /".');
  if (path !== undefined && !path.startsWith('/'))
    report(spot(place, 'path'), `The path "${path}" does not begin with "/".`, `Write "/${path}".`);
  else if (path !== undefined && exact && /\/\/|\/\.\/|\/\.\.\/|%2f|%2F|\/\.\.?$/.test(path))
    report(spot(place, 'path'), `The path "${path}" holds "//", "/./", "/../" or "%2f".`, 'Write the plain path.');
}

function checkBackend(place: Place, report: Report): void {
  const service = entry(place.node, 'service');
  const resource = entry(place.node, 'resource');
  if (service === undefined && resource === undefined)
    return report(spot(place), 'A backend names neither a service nor a resource.', 'Add "service:" with name and port.');
  if (service !== undefined && resource !== undefined)
    return report(resource.key, 'A backend names both a service and a resource.', 'Keep one of them.');
  if (service === undefined) return;
  const name = text(service.value, 'port', 'name');
  const port = number(service.value, 'port', 'number');
  if (name === undefined && (port === undefined || port === 0))
    report(
      spot(place, 'service', 'port'),
      'A backend names no port of its Service.',
      'Add "port: { number: 80 }" or "port: { name: http }".',
    );
  else if (name !== undefined && port !== undefined && port !== 0)
    report(spot(place, 'service', 'port', 'name'), 'A backend names its port twice, by name and by number.', 'Keep one of them.');
  else if (port !== undefined && (port < 1 || port > 65535))
    report(
      spot(place, 'service', 'port', 'number'),
      `The port ${port} is outside 1 to 65535.`,
      'Write a port number of this range.',
    );
  else if (name !== undefined && portName(name) !== undefined)
    report(
      spot(place, 'service', 'port', 'name'),
      `The port name "${name}" ${portName(name) ?? ''}.`,
      'Write the name of a port of the Service.',
    );
}
