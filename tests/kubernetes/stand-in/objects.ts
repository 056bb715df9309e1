import { parseAllDocuments } from 'yaml';
import type { Resource } from './resources.ts';

/** An object of the API, as JSON. */
export type KubeObject = {
  apiVersion: string;
  kind: string;
  metadata: {
    name: string;
    namespace?: string;
    labels?: Record<string, string>;
    resourceVersion?: string;
    [field: string]: unknown;
  };
  spec?: Record<string, unknown>;
  [field: string]: unknown;
};

const THEN = '2026-09-14T02:05:31Z';

/** The objects that are written in manifests, in their order. */
export function readObjects(texts: Iterable<string>): KubeObject[] {
  return [...texts].flatMap((text) =>
    parseAllDocuments(text).flatMap((document) => (document.contents === null ? [] : [document.toJS() as KubeObject])),
  );
}

/**
 * An object that is there, healthy and complete: the one of the manifests, where there is one of this name and kind, else one
 * made up. Its times never change.
 */
export function objectOf(resource: Resource, name: string, namespace: string, written: readonly KubeObject[]): KubeObject {
  const { apiVersion, kind, namespaced } = resource;
  const known = written.find((each) => each.kind === kind && each.metadata.name === name) ?? podOf(kind, name, written);
  const object: KubeObject = {
    ...{ apiVersion, kind, ...madeUp(kind, name), ...known },
    metadata: {
      ...{ labels: { app: 'shop' }, uid: `uid-of-${name}`, creationTimestamp: THEN, resourceVersion: '1', generation: 1 },
      ...(kind === 'Pod' && { ownerReferences: [OWNER] }),
      ...(kind === 'ReplicaSet' && generationOf(name)),
      ...{ finalizers: [], ...known?.metadata, name, ...(namespaced && { namespace }) },
    },
  };
  if (kind === 'Job') object.spec = { ...object.spec, selector: { matchLabels: { 'batch.kubernetes.io/job-name': name } } };
  return { ...object, ...statusOf(object) };
}

/** The Pod of a Job has its template, and here its name. */
function podOf(kind: string, name: string, written: readonly KubeObject[]): Pick<KubeObject, 'metadata' | 'spec'> | undefined {
  const job = kind === 'Pod' ? written.find((each) => each.kind === 'Job' && each.metadata.name === name) : undefined;
  return job?.spec?.['template'] as Pick<KubeObject, 'metadata' | 'spec'> | undefined;
}

/** Which Deployment a ReplicaSet belongs to, and which generation of its template it holds: `web` the second, `web-1` the first. */
function generationOf(name: string): object {
  const [owner = '', first] = name.split(/(-1)$/);
  const controller = { apiVersion: 'apps/v1', kind: 'Deployment', name: owner, uid: `uid-of-${owner}`, controller: true };
  return {
    annotations: { 'deployment.kubernetes.io/revision': first === undefined ? '2' : '1' },
    ownerReferences: [controller],
  };
}

const OWNER = { apiVersion: 'apps/v1', kind: 'ReplicaSet', name: 'shop-7d', uid: 'uid-of-shop-7d', controller: true };

const CONTAINERS = ['x1', 'web', 'shop', 'app', 'wait-for-db'].map((name) => ({ name, image: 'nginx:1.30', resources: {} }));
const TEMPLATE = {
  replicas: 2,
  selector: { matchLabels: { app: 'shop' } },
  template: { metadata: { labels: { app: 'shop' } }, spec: { containers: CONTAINERS } },
};

/** What an object of this kind holds when no manifest says it. */
function madeUp(kind: string, name: string): object {
  const made: Record<string, object> = {
    // `kubectl run` gives the container the name of the Pod.
    Pod: { spec: { nodeName: 'node-1', containers: [...CONTAINERS, { ...CONTAINERS[0], name }].filter(isFirst), volumes: [] } },
    ...{ ConfigMap: { data: {} }, Secret: { data: {} }, ServiceAccount: {} },
    ...{
      Deployment: { spec: TEMPLATE },
      ReplicaSet: { spec: TEMPLATE },
      StatefulSet: { spec: TEMPLATE },
      DaemonSet: { spec: TEMPLATE },
    },
    Job: { spec: { ...TEMPLATE, completions: 1 } },
    Service: { spec: { selector: { app: 'shop' }, ports: [{ port: 80, targetPort: 80, protocol: 'TCP' }], type: 'ClusterIP' } },
    PersistentVolume: { spec: VOLUME },
    PodDisruptionBudget: { spec: { minAvailable: 1, selector: { matchLabels: { app: 'shop' } } } },
    ResourceQuota: { spec: { hard: { pods: '10' } } },
    PodMetrics: { timestamp: THEN, window: '15s', containers: CONTAINERS.map(({ name }) => ({ name, usage: USAGE })) },
    NodeMetrics: { timestamp: THEN, window: '15s', usage: USAGE },
    Event: {
      type: 'Warning',
      reason: 'BackOff',
      message: 'm',
      involvedObject: { kind: 'Pod', name: 'web' },
      lastTimestamp: THEN,
    },
  };
  return made[kind] ?? { spec: {} };
}

/** Whether no entry before it has its name. */
function isFirst({ name }: { name?: string }, at: number, all: readonly { name?: string }[]): boolean {
  return all.findIndex((each) => each.name === name) === at;
}

const VOLUME = {
  ...{ capacity: { storage: '1Gi' }, accessModes: ['ReadWriteOnce'], hostPath: { path: '/data' } },
  ...{ persistentVolumeReclaimPolicy: 'Delete', claimRef: { name: 'data' } },
};
const USAGE = { cpu: '5m', memory: '20Mi' };

/** The status of an object that has all it wants; every kind has conditions, so that `wait` finds the one it waits for. */
function statusOf({ kind, spec }: KubeObject): object {
  if (['Event', 'PodMetrics', 'NodeMetrics', 'ConfigMap', 'Secret'].includes(kind)) return {};
  const conditions = [
    'Ready',
    'Available',
    'Complete',
    'PodScheduled',
    'ContainersReady',
    'Initialized',
    'NamespaceContentRemaining',
  ];
  const replicas = Number(spec?.['replicas'] ?? 1);
  return {
    status: {
      conditions: conditions.map((type) => ({ type, status: 'True', reason: 'StandIn', message: '', lastTransitionTime: THEN })),
      ...{ observedGeneration: 1, replicas, readyReplicas: replicas, updatedReplicas: replicas, availableReplicas: replicas },
      ...(kind === 'Pod' && podStatus(spec ?? {})),
      ...(kind === 'Namespace' && { phase: 'Active' }),
      ...(kind === 'Node' && {
        capacity: USAGE,
        allocatable: { cpu: '4', memory: '8Gi', pods: '110' },
        addresses: [],
        nodeInfo: {},
      }),
      ...(kind === 'ResourceQuota' && { hard: { pods: '10' }, used: { pods: '1' } }),
    },
  };
}

function podStatus(spec: Record<string, unknown>): object {
  const of = (list: string) => ((spec[list] as { name: string; image: string }[] | undefined) ?? []).map(containerStatus);
  return {
    ...{ phase: 'Running', qosClass: 'Burstable', podIP: '10.1.0.7', hostIP: '10.0.0.1', startTime: THEN },
    ...{ containerStatuses: of('containers'), initContainerStatuses: of('initContainers') },
  };
}

function containerStatus({ name, image }: { name: string; image: string }): object {
  const terminated = { exitCode: 137, reason: 'OOMKilled', startedAt: THEN, finishedAt: THEN, message: 'm' };
  return {
    ...{ name, image, imageID: image, ready: true, started: true, restartCount: 1, resources: {}, containerID: `x://${name}` },
    ...{ state: { running: { startedAt: THEN } }, lastState: { terminated } },
  };
}
