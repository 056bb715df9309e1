import { wrapName, type Measure } from '../letters.ts';
import type { Rect } from '../flow/layout.ts';
import { containerLines, volumeLines, type Line } from './lines.ts';
import type { Container, PodModel, Service, Volume } from './model.ts';
import { orderRails } from './rails.ts';

/**
 * Where the parts of a Pod stand, in units. Containers stand below each other in the order in which they start; left of them runs
 * one rail, the network, right of them one rail for each mounted volume. Volume i has rail i from inside and row i from the top,
 * so rails never cross on their way into the trays.
 * @param top where the drawing of this Pod begins
 * @param lane true when declared flows need a lane of their own
 */
export function layoutPod(pod: PodModel, top: number, lane: boolean, measure: Measure): PlacedPod {
  const mounted = orderRails(pod);
  const trays = [...mounted, ...pod.volumes.filter((volume) => !mounted.includes(volume))];
  const pitch = Math.min(RAIL_PITCH, MAX_RAILS / Math.max(1, mounted.length - 1));
  const width = mounted.length > 2 ? WIDE : NARROW;
  const left = MARGIN + (lane ? LANE_LEFT : LEFT);
  const gutter = mounted.length === 0 ? NO_RAIL : RAIL + RAIL_EDGE + pitch * (mounted.length - 1);
  const right = MARGIN + width - gutter;
  const services = placeServices(pod.services, left, MARGIN + width - NO_RAIL, top, measure);
  const y = services.length === 0 ? top : bottomOf(services) + 18;
  const head = placeHead(pod, y, width, measure);
  const numbered = pod.containers.some(({ role }) => role !== 'app');
  const containers = stack(pod.containers, head.bottom + 24, 14, (container, at) => {
    const lines = containerLines(container, right - left - 2 * INSET, measure, numbered);
    return placeBox(container, lines, { x: left, width: right - left, y: at, first: 27, last: 19 });
  });
  const volumes = stack(trays, bottomOf(containers, head.bottom + 4) + 20, 12, (volume, at) => {
    const lines = volumeLines(volume, right - left - 2 * INSET, measure);
    return placeBox(volume, lines, { x: left, width: right - left, y: at, first: 23, last: 13 });
  });
  const bottom = Math.max(bottomOf(volumes, 0), bottomOf(containers, head.bottom)) + 30;
  return {
    pod,
    frame: { x: MARGIN, y, width, height: bottom - y },
    head,
    rail: MARGIN + RAIL_EDGE,
    lane: MARGIN + 37,
    services,
    containers,
    volumes,
    rails: mounted.map((volume, i) => ({ volume, x: right + RAIL + pitch * i })),
    bottom,
  };
}

const MARGIN = 2;
const NARROW = 320;
const WIDE = 332;
/** From the Pod's left side to its containers. */
const LEFT = 42;
const LANE_LEFT = 54;
/** From a container to the first rail, and from the last rail to the Pod's right side. */
const RAIL = 18;
const RAIL_EDGE = 20;
const NO_RAIL = 24;
const RAIL_PITCH = 13;
/** All rails together, without the first. */
const MAX_RAILS = 60;
/** From a box's side to its text. */
export const INSET = 18;
const LINE = 18;
/** From a baseline up to the middle of small letters. */
export const MIDDLE = 4;

/** Kind and name, how many there are, and the address that all containers share. */
function placeHead(pod: PodModel, y: number, width: number, measure: Measure): Head {
  const room = width - 2 * 30;
  const kind = measure(pod.kind, 'strong') + 6;
  const beside = kind + measure(pod.name, 'name') <= room;
  const names = beside ? [pod.name] : wrapName(pod.name, 'name', room, 4, measure);
  const x = MARGIN + (pod.services.length === 0 ? 28 : RAIL_EDGE + 14);
  let at = y + 36;
  const lines: HeadLine[] = [{ x, y: at, kind: pod.kind, name: beside ? pod.name : '', full: pod.name }];
  if (!beside) for (const name of names) lines.push({ x, y: (at += LINE), kind: '', name, full: pod.name });
  if (pod.count !== '') lines.push({ x, y: (at += LINE), kind: '', name: '', full: '', small: pod.count });
  const address = { x: MARGIN + RAIL_EDGE, y: at + 32, text: addressOf(pod) };
  at += 32;
  const shared = pod.shared.map((text) => ({ text, y: (at += LINE) + 4 }));
  return { lines, address, shared, bottom: at };
}

function addressOf({ hostNetwork, containers }: PodModel): string {
  if (hostNetwork) return "the node's IP and ports";
  return containers.length > 1 ? 'one IP, one localhost' : 'one IP';
}

function placeServices(
  services: readonly Service[],
  left: number,
  right: number,
  top: number,
  measure: Measure,
): Placed<Service>[] {
  return stack(services, top, 10, (service, y) => {
    const room = right - left - 2 * 12;
    const ports = service.ports.map(({ port, target }) =>
      target === '' || target === port ? `:${port}` : `:${port} to ${target}`,
    );
    const [only] = ports;
    const lead = measure('Service ', 'label');
    const fits =
      only !== undefined && ports.length === 1 && lead + measure(service.name, 'name') + measure(only, 'mono') + 12 <= room;
    const beside = { text: only ?? '', full: '', style: 'mono' as const, className: 'd-mono d-network d-tint', end: true };
    const nameBeside = lead + measure(service.name, 'name') <= room;
    const names = nameBeside ? [service.name] : ['', ...wrapName(service.name, 'name', room, 2, measure)];
    const head = names.map((text, i): Line => ({
      text,
      full: service.name,
      style: 'name',
      className: i === 0 ? 'd-service' : 'd-name',
      ...(i === 0 ? { kind: 'Service' } : {}),
      ...(fits ? { beside } : {}),
    }));
    const rest = fits
      ? []
      : ports.map((text): Line => ({
          ...beside,
          text: wrapName(text, 'mono', room, 1, measure)[0] ?? '',
          full: text,
          end: false,
        }));
    return placeBox(service, [...head, ...rest], { x: left, width: right - left, y, first: 20, last: 11 });
  });
}

function stack<T>(items: readonly T[], top: number, gap: number, place: (item: T, y: number) => Placed<T>): Placed<T>[] {
  let y = top;
  return items.map((item) => {
    const placed = place(item, y);
    y = placed.box.y + placed.box.height + gap;
    return placed;
  });
}

function placeBox<T>(item: T, lines: readonly Line[], { x, y, width, first, last }: Frame): Placed<T> {
  const placed = lines.map((line, i) => ({ ...line, y: y + first + i * LINE }));
  return { item, lines: placed, box: { x, y, width, height: first + (lines.length - 1) * LINE + last } };
}

function bottomOf(placed: readonly Placed<unknown>[], otherwise = 0): number {
  const last = placed.at(-1);
  return last === undefined ? otherwise : last.box.y + last.box.height;
}

type Frame = { x: number; y: number; width: number; first: number; last: number };
type HeadLine = { x: number; y: number; kind: string; name: string; full: string; small?: string };
type Head = {
  lines: HeadLine[];
  address: { x: number; y: number; text: string };
  shared: { text: string; y: number }[];
  bottom: number;
};
/** A box with its lines; `y` of a line is its baseline. */
export type Placed<T> = { item: T; lines: (Line & { y: number })[]; box: Rect };
export type PlacedPod = {
  pod: PodModel;
  frame: Rect;
  head: Head;
  rail: number;
  lane: number;
  services: Placed<Service>[];
  containers: Placed<Container>[];
  volumes: Placed<Volume>[];
  rails: { volume: Volume; x: number }[];
  bottom: number;
};
