import { list } from '../flow/words.ts';
import type { Container, PodModel, Volume } from './model.ts';

/** A Pod as sentences: what starts when, what listens where, what is shared. */
export function podWords(pod: PodModel): string[] {
  const { containers, volumes, services } = pod;
  const heading = [pod.kind, pod.name].filter(Boolean).join(' ');
  return [
    `${heading}${pod.count === '' ? '' : `, ${pod.count}`}, has ${count(containers.length, 'container')} and ${count(volumes.length, 'volume')}.`,
    ...services.map(({ name, ports }) => `Service ${name} sends its traffic here${portsOf(ports.map(({ port }) => port), ': port')}.`),
    ...containers.flatMap((container, i) => containerWords(container, i, containers)),
    ...networkWords(pod),
    ...pod.shared.map((shared) => `The containers see ${shared}.`),
    ...volumes.map((volume) => volumeWords(volume, containers)),
  ];
}

function containerWords(container: Container, index: number, all: readonly Container[]): string[] {
  const { name, image, ports, probes, env, resources } = container;
  const listens = ports.map(({ port, name: called }) => (called === '' ? port : `${port} (${called})`));
  const details = [
    ...(probes.length === 0 ? [] : [`is checked by ${list(probes.map(({ kind, how }) => `${kind} ${how}`))}`]),
    ...(env.length === 0 ? [] : [`takes variables from ${list(env)}`]),
    ...(resources.length === 0 ? [] : [`has ${list(resources)}`]),
  ];
  const start = `${name}${image === '' ? '' : ` (${image})`} ${startOf(container, index, all)}`;
  return [
    `${start}${portsOf(listens, container.role === 'init' ? '; it listens on port' : ' and listens on port')}.`,
    ...(details.length === 0 ? [] : [`${name} ${list(details)}.`]),
  ];
}

function startOf({ role, order }: Container, index: number, all: readonly Container[]): string {
  const together = all.filter((other) => other.role === 'app').length > 1 && role === 'app';
  const when = order === 1 ? (all.length === 1 || together ? '' : ' first') : ' next';
  if (role === 'init') return `runs${when} and ends before the next one starts`;
  if (role === 'sidecar') return `starts${when} and keeps running`;
  if (role === 'debug') return 'is an ephemeral container';
  return together && all[index - 1]?.role === 'app' ? 'starts with it' : `starts${when}`;
}

function networkWords({ hostNetwork, containers }: PodModel): string[] {
  if (hostNetwork) return ["It uses the node's network: the node's IP and ports."];
  return containers.length > 1 ? ['They share one IP, so each reaches the others on localhost.'] : [];
}

function volumeWords({ name, type, detail }: Volume, containers: readonly Container[]): string {
  const uses = containers.flatMap((container) =>
    container.mounts
      .filter(({ volume }) => volume === name)
      .map(({ path, readOnly }) => `${container.name} ${readOnly ? 'reads' : 'reads and writes'} it at ${path}`),
  );
  const what = [type, detail].filter(Boolean).join(' ');
  return `Volume ${name} (${what})${uses.length === 0 ? ' is mounted by none' : `: ${list(uses)}`}.`;
}

function portsOf(ports: readonly string[], lead: string): string {
  return ports.length === 0 ? '' : `${lead}${ports.length === 1 ? '' : 's'} ${list(ports)}`;
}

function count(n: number, noun: string): string {
  return n === 0 ? `no ${noun}s` : `${n} ${noun}${n === 1 ? '' : 's'}`;
}
