import type { ApiSchema } from '../kubernetes/schema/api.ts';

/** Short names of resources, as `kubectl api-resources` of 1.36 prints them. */
const SHORT: Readonly<Record<string, string>> = {
  cj: 'CronJob',
  cm: 'ConfigMap',
  deploy: 'Deployment',
  ds: 'DaemonSet',
  ep: 'Endpoints',
  ev: 'Event',
  hpa: 'HorizontalPodAutoscaler',
  ing: 'Ingress',
  limits: 'LimitRange',
  netpol: 'NetworkPolicy',
  no: 'Node',
  ns: 'Namespace',
  pc: 'PriorityClass',
  pdb: 'PodDisruptionBudget',
  po: 'Pod',
  pv: 'PersistentVolume',
  pvc: 'PersistentVolumeClaim',
  quota: 'ResourceQuota',
  rs: 'ReplicaSet',
  sa: 'ServiceAccount',
  sc: 'StorageClass',
  sts: 'StatefulSet',
  svc: 'Service',
};

/** Kinds that the schema does not serve by `apiVersion: v1` or leaves out. */
const OTHERS: readonly string[] = ['Node', 'Event', 'Endpoints', 'PersistentVolume', 'PersistentVolumeClaim'];

/** The kind that a word of a command names: `po`, `pods`, `deployments.apps` -> `Pod`, `Deployment`. Undefined for any other word. */
export function kindOf(word: string, schema: ApiSchema): string | undefined {
  const name = word.toLowerCase().split('.')[0] ?? '';
  if (Object.hasOwn(SHORT, name)) return SHORT[name];
  const kinds = [...Object.values(schema.served).flat(), ...OTHERS];
  return kinds.find((kind) => [kind.toLowerCase(), plural(kind.toLowerCase())].includes(name));
}

function plural(name: string): string {
  if (name.endsWith('s') && !name.endsWith('ss')) return name;
  if (name.endsWith('ss')) return `${name}es`;
  return name.endsWith('y') ? `${name.slice(0, -1)}ies` : `${name}s`;
}
