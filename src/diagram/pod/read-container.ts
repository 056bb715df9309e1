import type { Container, Lines, Mount, Port, Probe, Volume } from './model.ts';
import { field, isMap, maps, text } from './value.ts';

/** One item of `containers`, `initContainers` or `ephemeralContainers`. @param volumes those of the Pod, to know what is read-only */
export function readContainer(
  item: Record<string, unknown>,
  role: Container['role'],
  order: number,
  lines: Lines,
  volumes: Volume[],
): Container {
  const image = text(item['image']);
  return {
    name: text(item['name']) || '(no name)',
    image,
    role,
    order,
    ports: maps(item['ports']).map(({ item: port }) => readPort(port)),
    mounts: [
      ...maps(item['volumeMounts']).map(({ item: mount }) => readMount(mount, text(mount['mountPath']), volumes)),
      ...maps(item['volumeDevices']).map(({ item: device }) => readMount(device, text(device['devicePath']), volumes)),
    ],
    probes: PROBES.flatMap((kind) => readProbe(kind, item[`${kind}Probe`])),
    env: [...new Set([...envFrom(item['envFrom']), ...envValues(item['env'])])],
    resources: readResources(item['resources']),
    lines,
  };
}

const PROBES = ['startup', 'readiness', 'liveness'];

function readPort(item: Record<string, unknown>): Port {
  const protocol = text(item['protocol']);
  return {
    port: text(item['containerPort']) || '?',
    name: text(item['name']),
    protocol: protocol === 'TCP' ? '' : protocol,
    hostPort: text(item['hostPort']),
  };
}

function readMount(item: Record<string, unknown>, path: string, volumes: readonly Volume[]): Mount {
  const name = text(item['name']);
  const volume = volumes.find((each) => each.name === name);
  const readOnly = item['readOnly'] === true || volume?.readOnly === true;
  return { volume: name, path: path || '?', readOnly, isConfig: volume?.isConfig === true };
}

function readProbe(kind: string, probe: unknown): Probe[] {
  if (!isMap(probe)) return [];
  const port = (handler: unknown) => `:${text(field(handler, 'port')) || '?'}`;
  const { httpGet, tcpSocket, grpc, exec } = probe;
  if (isMap(httpGet)) return [{ kind, how: `GET ${text(httpGet['path']) || '/'} ${port(httpGet)}` }];
  if (isMap(tcpSocket)) return [{ kind, how: `TCP ${port(tcpSocket)}` }];
  if (isMap(grpc)) return [{ kind, how: `gRPC ${port(grpc)}` }];
  const command = field(exec, 'command');
  const words = Array.isArray(command) ? command.map(text).join(' ') : '';
  return [{ kind, how: `exec ${words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words}`.trim() }];
}

/** Letters of a probe's command that are shown: more would be a script. */
const LONGEST = 100;

function envFrom(list: unknown): string[] {
  return maps(list).flatMap(({ item }) => [
    ...named('configMap', field(item, 'configMapRef', 'name')),
    ...named('secret', field(item, 'secretRef', 'name')),
  ]);
}

function envValues(list: unknown): string[] {
  return maps(list).flatMap(({ item }) => [
    ...named('configMap', field(item, 'valueFrom', 'configMapKeyRef', 'name')),
    ...named('secret', field(item, 'valueFrom', 'secretKeyRef', 'name')),
    ...named('a file in', field(item, 'valueFrom', 'fileKeyRef', 'volumeName')),
  ]);
}

function named(kind: string, name: unknown): string[] {
  return text(name) === '' ? [] : [`${kind} ${text(name)}`];
}

/** `memory up to 64Mi` (limit), `cpu from 50m` (request), `memory 64Mi–128Mi` (both), `cpu 1` (both the same). */
function readResources(resources: unknown): string[] {
  const [requests, limits] = [field(resources, 'requests'), field(resources, 'limits')];
  const names = new Set([requests, limits].flatMap((each) => (isMap(each) ? Object.keys(each) : [])));
  return [...names].flatMap((name) => {
    const [least, most] = [text(field(requests, name)), text(field(limits, name))];
    if (least !== '' && most !== '') return [`${name} ${least === most ? most : `${least}–${most}`}`];
    return least === '' ? (most === '' ? [] : [`${name} up to ${most}`]) : [`${name} from ${least}`];
  });
}
