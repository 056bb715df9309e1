import type { Finding } from '../../problems/problem.ts';
import { findPod, readResources, type PodResource, type Resource } from '../pod/find-pods.ts';
import type { Container, PodModel, Service, Volume } from '../pod/model.ts';
import { readContainer } from '../pod/read-container.ts';
import { readClaimTemplate, readVolume } from '../pod/read-volume.ts';
import { field, isMap, maps, text } from '../pod/value.ts';
import { dataFinding } from '../read-data.ts';

/**
 * The Pods of a manifest: those it holds and the templates of its workloads, each with the Services beside it that select it.
 * Odd input never throws: what is not what it should be is left out. A manifest without any Pod is reported.
 */
export function readPods(source: string, findings: Finding[]): PodModel[] {
  const resources = readResources(source, findings);
  const pods = resources.flatMap((resource) => findPod(resource) ?? []);
  if (pods.length === 0 && findings.length === 0)
    findings.push(
      dataFinding({ start: 0, end: 1 }, 'This manifest holds no Pod and no template of one.', 'Give one with "containers".'),
    );
  return pods.map((pod) => readPod(pod, resources));
}

function readPod(pod: PodResource, resources: readonly Resource[]): PodModel {
  const spec = field(pod.value, ...pod.spec.map(String));
  const kind = text(pod.value['kind']) || 'Pod';
  const volumes = readVolumes(pod, spec);
  return {
    kind,
    name: text(field(pod.value, 'metadata', 'name')) || text(field(pod.value, 'metadata', 'generateName')),
    count: describeCount(kind, pod.value),
    hostNetwork: field(spec, 'hostNetwork') === true,
    shared: SHARED.flatMap(([name, words]) => (field(spec, name) === true ? [words] : [])),
    containers: readContainers(pod, spec, volumes),
    volumes,
    services: resources.flatMap((resource) => readService(resource, pod.labels)),
  };
}

const SHARED = [
  ['shareProcessNamespace', 'one list of processes'],
  ['hostPID', "the node's processes"],
  ['hostIPC', "the node's shared memory"],
] as const;

function describeCount(kind: string, value: unknown): string {
  if (kind === 'DaemonSet') return 'one Pod like this per node';
  const schedule = text(field(value, 'spec', 'schedule'));
  if (kind === 'CronJob') return schedule === '' ? '' : `schedule ${schedule}`;
  const replicas = text(field(value, 'spec', 'replicas'));
  return replicas === '' ? '' : `${replicas} ${replicas === '1' ? 'Pod' : 'Pods'} like this`;
}

function readVolumes(pod: PodResource, spec: unknown): Volume[] {
  const declared = maps(field(spec, 'volumes')).map(({ item, index }) =>
    readVolume(item, pod.linesAt([...pod.spec, 'volumes', index])),
  );
  const claims = maps(field(pod.value, 'spec', 'volumeClaimTemplates')).map(({ item, index }) =>
    readClaimTemplate(item, pod.linesAt(['spec', 'volumeClaimTemplates', index])),
  );
  return [...declared, ...claims];
}

function readContainers(pod: PodResource, spec: unknown, volumes: Volume[]): Container[] {
  const read = (list: string, roleOf: (item: Record<string, unknown>) => Container['role'], orderOf: (index: number) => number) =>
    maps(field(spec, list)).map(({ item, index }) =>
      readContainer(item, roleOf(item), orderOf(index), pod.linesAt([...pod.spec, list, index]), volumes),
    );
  const first = read(
    'initContainers',
    (item) => (item['restartPolicy'] === 'Always' ? 'sidecar' : 'init'),
    (index) => index + 1,
  );
  const apps = read(
    'containers',
    () => 'app',
    () => first.length + 1,
  );
  return [
    ...first,
    ...apps,
    ...read(
      'ephemeralContainers',
      () => 'debug',
      () => first.length + 2,
    ),
  ];
}

/** A Service, when its selector matches the Pod's labels. */
function readService(resource: Resource, labels: Record<string, unknown>): Service[] {
  const selector = field(resource.value, 'spec', 'selector');
  if (text(resource.value['kind']) !== 'Service' || !isMap(selector)) return [];
  const wanted = Object.entries(selector);
  if (wanted.length === 0 || !wanted.every(([key, value]) => text(labels[key]) === text(value))) return [];
  const ports = maps(field(resource.value, 'spec', 'ports')).map(({ item }) => ({
    port: text(item['port']),
    target: text(item['targetPort']),
  }));
  return [{ name: text(field(resource.value, 'metadata', 'name')) || '(no name)', ports, lines: resource.linesAt([]) }];
}
