import type { ApiSchema } from '../../../src/kubernetes/schema/api.ts';

/** One resource of the stand-in: `pods` of `v1`, kind Pod. */
export type Resource = {
  apiVersion: string;
  kind: string;
  name: string;
  namespaced: boolean;
  shortNames: string[];
  subresources: string[];
};

/** Every resource that the schema says is served, those of the Metrics API, and one of a custom kind that the notes name. */
export function listResources({ served }: ApiSchema): Resource[] {
  const own = Object.entries(served).flatMap(([apiVersion, kinds]) => kinds.map((kind) => resourceOf(apiVersion, kind)));
  return [
    ...own,
    { ...resourceOf('metrics.k8s.io/v1beta1', 'PodMetrics'), name: 'pods' },
    { ...resourceOf('metrics.k8s.io/v1beta1', 'NodeMetrics'), name: 'nodes', namespaced: false },
    resourceOf('example.com/v1', 'Backup'),
  ];
}

/** Group and version of an `apiVersion`; the group of `v1` is empty. */
export function groupVersion(apiVersion: string): { group: string; version: string } {
  const [group, version] = apiVersion.includes('/') ? (apiVersion.split('/') as [string, string]) : ['', apiVersion];
  return { group, version };
}

function resourceOf(apiVersion: string, kind: string): Resource {
  const name = plural(kind.toLowerCase());
  return {
    ...{ apiVersion, kind, name, namespaced: !CLUSTER_WIDE.test(kind), shortNames: SHORT[name]?.split(' ') ?? [] },
    subresources: SUBRESOURCES[name]?.split(' ') ?? ['status'],
  };
}

function plural(name: string): string {
  if (name === 'endpoints') return name;
  if (/(?:s|ss|ch)$/.test(name)) return `${name}es`;
  return /[^aeiou]y$/.test(name) ? `${name.slice(0, -1)}ies` : `${name}s`;
}

/** Kinds without a Namespace, by `kubectl api-resources --namespaced=false` of 1.36. */
const CLUSTER_WIDE =
  /^(?:Namespace|Node|NodeMetrics|PersistentVolume|ComponentStatus|ClusterRole.*|.*(?:Class|Policy|PolicyBinding|WebhookConfiguration)|CustomResourceDefinition|APIService|CertificateSigningRequest|CSIDriver|CSINode|VolumeAttachment|FlowSchema|PriorityLevelConfiguration|IPAddress|ServiceCIDR|ResourceSlice|TokenReview|Self.*|SubjectAccessReview)$(?<!NetworkPolicy)/;

const SHORT: Readonly<Record<string, string>> = {
  ...{ configmaps: 'cm', cronjobs: 'cj', daemonsets: 'ds', deployments: 'deploy', endpoints: 'ep', events: 'ev' },
  ...{ horizontalpodautoscalers: 'hpa', ingresses: 'ing', limitranges: 'limits', namespaces: 'ns', networkpolicies: 'netpol' },
  ...{ nodes: 'no', persistentvolumeclaims: 'pvc', persistentvolumes: 'pv', poddisruptionbudgets: 'pdb', pods: 'po' },
  ...{ priorityclasses: 'pc', replicasets: 'rs', resourcequotas: 'quota', serviceaccounts: 'sa', services: 'svc' },
  ...{ statefulsets: 'sts', storageclasses: 'sc' },
};

const SUBRESOURCES: Readonly<Record<string, string>> = {
  pods: 'status log exec attach portforward proxy eviction ephemeralcontainers resize binding',
  ...{ deployments: 'status scale', replicasets: 'status scale', statefulsets: 'status scale' },
  ...{ nodes: 'status proxy', services: 'status proxy', serviceaccounts: 'token' },
};
