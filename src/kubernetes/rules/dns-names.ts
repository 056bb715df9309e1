import { text } from '../schema/node.ts';
import { asDnsLabel, dnsLabel, dnsSubdomain, pathSegment, type Format } from '../schema/formats.ts';
import { spot, type Rule } from './rule.ts';

/** Fields that hold a name, and its format. A name with a "." in it is left alone where the format allows subdomains. */
const fields: Record<string, Record<string, Format>> = {
  'core.v1.Container': { name: dnsLabel },
  'core.v1.EphemeralContainer': { name: dnsLabel },
  'core.v1.Volume': { name: dnsLabel },
  'core.v1.PodResourceClaim': { name: dnsLabel, resourceClaimName: dnsSubdomain, resourceClaimTemplateName: dnsSubdomain },
  'core.v1.PodSpec': {
    hostname: dnsLabel,
    subdomain: dnsLabel,
    serviceAccount: dnsSubdomain,
    serviceAccountName: dnsSubdomain,
    nodeName: dnsSubdomain,
    priorityClassName: dnsSubdomain,
    runtimeClassName: dnsSubdomain,
  },
  'core.v1.ConfigMapEnvSource': { name: dnsSubdomain },
  'core.v1.SecretEnvSource': { name: dnsSubdomain },
  'core.v1.ConfigMapKeySelector': { name: dnsSubdomain },
  'core.v1.SecretKeySelector': { name: dnsSubdomain },
  'core.v1.PersistentVolumeClaimSpec': { storageClassName: dnsSubdomain },
  'core.v1.PersistentVolumeSpec': { storageClassName: dnsSubdomain },
  'apps.v1.StatefulSetSpec': { serviceName: dnsLabel },
  'autoscaling.v1.CrossVersionObjectReference': { kind: pathSegment, name: pathSegment },
  'autoscaling.v2.CrossVersionObjectReference': { kind: pathSegment, name: pathSegment },
  'discovery.v1.Endpoint': { hostname: dnsLabel, nodeName: dnsSubdomain },
  'networking.v1.IngressClassParametersReference': {
    apiGroup: dnsSubdomain,
    kind: pathSegment,
    name: pathSegment,
    namespace: dnsLabel,
  },
  'networking.v1.IngressTLS': { secretName: dnsSubdomain },
  'rbac.v1.RoleRef': { name: pathSegment },
  'networking.v1.IngressSpec': { ingressClassName: dnsSubdomain },
  'networking.v1.IngressServiceBackend': { name: dnsLabel },
};

/** Names inside a spec; those of the objects themselves are the rule `object-name`. */
export const dnsNames: Rule = {
  name: 'dns-names',
  about: 'Names that become part of a DNS name hold lower-case letters, digits and "-".',
  on: Object.keys(fields),
  check(place, report) {
    for (const [field, format] of Object.entries(fields[place.definition] ?? {})) {
      const name = text(place.node, field);
      const fault = name === undefined ? undefined : format(name);
      if (name === undefined || fault === undefined) continue;
      report(spot(place, field), `The ${field} "${name}" ${fault}.`, nameAdvice(name));
    }
  },
};

/** Proposes the nearest name that is allowed. */
export function nameAdvice(name: string): string {
  const near = asDnsLabel(name);
  return near === undefined ? 'Choose a shorter name of lower-case letters, digits and "-".' : `Write "${near}".`;
}
