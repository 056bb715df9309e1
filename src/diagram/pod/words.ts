import { list } from '../flow/words.ts';
import type { Container, PodModel, Volume } from './model.ts';

/** A Pod as sentences: what starts when, what listens where, what is shared. */
export function podWords(pod: PodModel): string[] {
  const { containers, volumes, services } = pod;
  return [
    `${headingOf(pod)} has ${count(containers.length, 'container')} and ${count(volumes.length, 'volume')}.`,
    ...services.map(
      ({ name, ports }) =>
        `Service ${name} sends its traffic here${portsOf(
          ports.map(({ port }) => port),
          ': port',
        )}.`,
    ),
    ...containers.flatMap((container, i) => containerWords(container, i, containers)),
    ...networkWords(pod),
    ...pod.shared.map(({ text }) => `The containers see ${text}.`),
    ...volumes.map((volume) => volumeWords(volume, containers)),
    ...containers.flatMap((container) => missingWords(container, volumes)),
  ];
}

/** Mounts of what the Pod does not declare: a mistake, or something that is put in when the Pod is created. */
function missingWords({ name, mounts }: Container, volumes: readonly Volume[]): string[] {
  return mounts
    .filter(({ volume }) => !volumes.some((each) => each.name === volume))
    .map(
      ({ volume, path }) => `${name} mounts ${volume === '' ? 'something' : volume} at ${path}, which is no volume of this Pod.`,
    );
}

function containerWords(container: Container, index: number, all: readonly Container[]): string[] {
  const { name, image, ports, probes, env, resources } = container;
  const listens = ports.map(({ port, name: called, hostPort }) => {
    const about = [called, hostPort === '' ? '' : `port ${hostPort} of the node`].filter(Boolean).join(', ');
    return about === '' ? port : `${port} (${about})`;
  });
  const details = [
    ...(probes.length === 0 ? [] : [`is checked by ${list(probes.map(({ kind, how }) => `${kind} ${how}`))}`]),
    ...(env.length === 0 ? [] : [`takes variables from ${list(env)}`]),
    ...(resources.length === 0 ? [] : [`has ${list(resources)}`]),
  ];
  const does = [...startOf(container, index, all), ...(ports.length === 0 ? [] : [portsOf(listens, 'listens on port')])];
  return [
    `${name}${image === '' ? '' : ` (${image})`} ${list(does)}.`,
    ...(details.length === 0 ? [] : [`${name} ${list(details)}.`]),
  ];
}

function startOf({ role, order }: Container, index: number, all: readonly Container[]): string[] {
  const beside = role === 'app' && all[index - 1]?.role === 'app';
  const when = all.length === 1 ? '' : beside ? ' with it' : order === 1 ? ' first' : ' next';
  if (role === 'init') return [`runs${when}`, 'ends before the next one starts'];
  if (role === 'sidecar') return [`starts${when}`, 'keeps running'];
  return role === 'debug' ? ['is an ephemeral container'] : [`starts${when}`];
}

function headingOf({ kind, name, count: many }: PodModel): string {
  const heading = [kind, name].filter(Boolean).join(' ');
  return kind === 'Pod' ? heading : `${heading}${many === '' ? '' : ` (${many})`}: each Pod`;
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
