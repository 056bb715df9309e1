import type { Finding } from '../../problems/problem.ts';
import { findPods, readResources, type PodResource, type Resource } from '../pod/find-pods.ts';
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
  const pods = resources.flatMap(findPods);
  if (pods.length === 0 && findings.length === 0)
    findings.push(
      dataFinding({ start: 0, end: 1 }, 'This manifest holds no Pod and no template of one.', 'Give one with "containers".'),
    );
  return pods.map((pod) => readPod(pod, resources, pods));
}

function readPod(pod: PodResource, resources: readonly Resource[], pods: readonly PodResource[]): PodModel {
  const spec = field(pod.value, ...pod.spec.map(String));
  const kind = text(pod.value['kind']) || 'Pod';
  const volumes = readVolumes(pod, spec);
  return {
    kind,
    name: text(field(pod.value, 'metadata', 'name')) || text(field(pod.value, 'metadata', 'generateName')),
    count: describeCount(kind, pod, pods),
    hostNetwork: field(spec, 'hostNetwork') === true,
    shared: SHARED.flatMap(([name, words]) => (field(spec, name) === true ? [{ field: name, text: words }] : [])),
    containers: readContainers(pod, spec, volumes),
    volumes,
    services: resources.flatMap((resource) => readService(resource, pod)),
  };
}

const SHARED = [
  ['shareProcessNamespace', 'one list of processes'],
  ['hostPID', "the node's processes"],
  ['hostIPC', "the node's shared memory"],
] as const;

/** How many there are, or when; of an object with several Pods the place of each. */
function describeCount(kind: string, pod: PodResource, pods: readonly PodResource[]): string {
  const { value, spec } = pod;
  const number = (name: string) => text(field(value, 'spec', name));
  if (pods.some((other) => other !== pod && other.value === value)) return `at ${spec.join('.')}`;
  if (kind === 'DaemonSet') return 'one Pod like this per node';
  if (kind === 'CronJob') return number('schedule') === '' ? '' : `schedule ${number('schedule')}`;
  if (kind === 'Job') return [...countPods(number('completions')), ...atOnce(number('parallelism'))].join(', ');
  return countPods(number('replicas')).join('');
}

function countPods(count: string): string[] {
  return count === '' ? [] : [`${count} ${count === '1' ? 'Pod' : 'Pods'} like this`];
}

function atOnce(count: string): string[] {
  return count === '' || count === '1' ? [] : [`${count} at once`];
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

/** A Service, when its selector matches the Pod's labels and both are in one Namespace, as far as they say it. */
function readService(resource: Resource, pod: PodResource): Service[] {
  const selector = field(resource.value, 'spec', 'selector');
  if (text(resource.value['kind']) !== 'Service' || !isMap(selector)) return [];
  const wanted = Object.entries(selector);
  if (wanted.length === 0 || !wanted.every(([key, value]) => text(field(pod.labels, key)) === text(value))) return [];
  const [ours, theirs] = [pod, resource].map(({ value }) => text(field(value, 'metadata', 'namespace')));
  if (ours !== '' && theirs !== '' && ours !== theirs) return [];
  const ports = maps(field(resource.value, 'spec', 'ports')).map(({ item }) => ({
    port: text(item['port']),
    target: text(item['targetPort']),
  }));
  return [{ name: text(field(resource.value, 'metadata', 'name')) || '(no name)', ports, lines: resource.linesAt([]) }];
}
