import { isGiven, text } from '../schema/node.ts';
import { dnsLabel, dnsSubdomain, pathSegment, type Format } from '../schema/formats.ts';
import type { Place } from '../schema/walk.ts';
import { nameAdvice } from './dns-names.ts';
import { spot, type Report, type Rule } from './rule.ts';

/** Formats of names by kind; the other kinds have DNS subdomains. */
const formats: Record<string, Format> = {
  Namespace: dnsLabel,
  Service: dnsLabel,
  StatefulSet: dnsLabel,
  ClusterRole: pathSegment,
  ClusterRoleBinding: pathSegment,
  Role: pathSegment,
  RoleBinding: pathSegment,
};

/** Names of a StatefulSet, a Job and a CronJob become parts of Pod names and labels. */
const lengths: Record<string, number> = { CronJob: 52, Job: 63 };

export const objectName: Rule = {
  name: 'object-name',
  about: 'Every object has a name, of the form that its kind wants.',
  on: ['manifest'],
  check(place, report) {
    const kind = place.field;
    const name = text(place.node, 'metadata', 'name');
    const prefix = text(place.node, 'metadata', 'generateName');
    if (!isGiven(place.node, 'metadata', 'name') && !isGiven(place.node, 'metadata', 'generateName')) {
      report(spot(place, 'metadata', 'name'), `The ${kind} has no "metadata.name".`, 'Add "name:" below "metadata:".');
    }
    checkFormat(place, 'name', name, report);
    checkFormat(place, 'generateName', prefix?.replace(/-$/, ''), report);
    checkLength(place, name, report);
    const namespace = text(place.node, 'metadata', 'namespace');
    const fault = namespace === undefined ? undefined : dnsLabel(namespace);
    if (namespace !== undefined && fault !== undefined)
      report(spot(place, 'metadata', 'namespace'), `The name "${namespace}" of a Namespace ${fault}.`, nameAdvice(namespace));
  },
};

function checkFormat(place: Place, field: string, name: string | undefined, report: Report): void {
  const fault = name === undefined ? undefined : (formats[place.field] ?? dnsSubdomain)(name);
  if (name === undefined || fault === undefined) return;
  report(spot(place, 'metadata', field), `The name "${name}" of a ${place.field} ${fault}.`, nameAdvice(name));
}

function checkLength(place: Place, name: string | undefined, report: Report): void {
  const most = lengths[place.field];
  if (name === undefined || most === undefined || name.length <= most) return;
  report(
    spot(place, 'metadata', 'name'),
    `The name of a ${place.field} is ${name.length} characters long, ${most} at most are allowed, as its Pods are named after it.`,
    'Choose a shorter name.',
  );
}
