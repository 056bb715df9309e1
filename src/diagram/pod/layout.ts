import { wrapName, type Measure } from '../letters.ts';
import type { Rect } from '../flow/layout.ts';
import { placeHead, RAIL_EDGE, type Head } from './head.ts';
import { containerLines, LINE, ROW, titleLine, volumeLines, type Line } from './lines.ts';
import type { Container, PodModel, Service, Volume } from './model.ts';
import { orderRails } from './rails.ts';

/**
 * Where the parts of a Pod stand, in units. Containers stand below each other in the order in which they start; left of them runs
 * one rail, the network, right of them one rail for each mounted volume. Volume i has rail i from inside and row i from the top,
 * so rails never cross on their way into the trays. More volumes than rails have room for are numbered instead.
 * @param top where the drawing of this Pod begins
 * @param lane true when declared flows need a lane of their own
 */
export function layoutPod(pod: PodModel, top: number, lane: boolean, measure: Measure): PlacedPod {
  const mounted = orderRails(pod);
  const isNumbered = mounted.length > MOST_RAILS;
  const trays = isNumbered ? pod.volumes : [...mounted, ...pod.volumes.filter((volume) => !mounted.includes(volume))];
  const width = mounted.length > 2 ? WIDE : NARROW;
  const left = MARGIN + (lane ? LANE_LEFT : LEFT);
  const right = MARGIN + width - gutterOf(mounted.length);
  const services = placeServices(pod.services, left, MARGIN + width - NO_RAIL, top, measure);
  const y = services.length === 0 ? top : bottomOf(services) + 18;
  const head = placeHead(pod, { x: MARGIN, y, width }, measure);
  const numbered = pod.containers.some(({ role }) => role !== 'app');
  const room = right - left - 2 * INSET;
  const containers = stack(pod.containers, head.bottom + 24, 14, (container, at) => {
    const lines = containerLines(container, room, measure, numbered);
    return placeBox(container, lines, { x: left, width: right - left, y: at, first: 27, last: 19 });
  });
  const volumes = stack(trays, bottomOf(containers, head.bottom + 4) + 20, 12, (volume, at) => {
    const lines = volumeLines(volume, room, measure);
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
    rails: isNumbered ? [] : mounted.map((volume, i) => ({ volume, x: right + RAIL + RAIL_PITCH * i })),
    numbered: isNumbered ? trays.filter((volume) => mounted.includes(volume)) : [],
    bottom,
  };
}

/** From the containers' right side to the Pod's. */
function gutterOf(mounted: number): number {
  if (mounted === 0) return NO_RAIL;
  return mounted > MOST_RAILS ? NUMBERED : RAIL + RAIL_EDGE + RAIL_PITCH * (mounted - 1);
}

const MARGIN = 2;
const NARROW = 320;
const WIDE = 332;
/** From the Pod's left side to its containers. */
const LEFT = 42;
const LANE_LEFT = 54;
/** From a container to the first rail; the last one stands as far inside of the Pod as the network's. */
const RAIL = 18;
const NO_RAIL = 24;
const RAIL_PITCH = 13;
/** More rails than these would leave no room for texts, and cross each other too often to be followed. */
const MOST_RAILS = 4;
/** Room for a dot and a number of two digits. */
const NUMBERED = 50;
/** From a box's side to its text. */
export const INSET = 18;
/** From a baseline up to the middle of small letters. */
export const MIDDLE = 4;

function placeServices(
  services: readonly Service[],
  left: number,
  right: number,
  top: number,
  measure: Measure,
): Placed<Service>[] {
  return stack(services, top, 10, (service, y) =>
    placeBox(service, serviceLines(service, right - left - 2 * SERVICE_INSET, measure), {
      ...{ x: left, width: right - left, y, first: 20, last: 11 },
    }),
  );
}

/** From a Service's side to its text. */
export const SERVICE_INSET = 12;

/** The kind and the name, and the port beside or the ports below. */
function serviceLines({ name, ports }: Service, room: number, measure: Measure): Line[] {
  const texts = ports.map(({ port, target }) => (target === '' || target === port ? `:${port}` : `:${port} to ${target}`));
  const portLines = texts.map((text): Line => ({
    ...{ rows: wrapName(text, 'mono', room, 2, measure), full: text },
    ...{ style: 'mono', className: 'd-mono d-network d-tint' },
  }));
  const head = titleLine('Service', name, room, measure);
  const [only, ...more] = portLines;
  const width = measure('Service ', 'strong') + measure(`${name} `, 'name') + measure(texts[0] ?? '', 'mono');
  if (only === undefined || more.length > 0 || width > room - 8) return [{ ...head, kind: 'Service' }, ...portLines];
  return [{ ...head, kind: 'Service', beside: { ...only, end: true } }];
}

function stack<T>(items: readonly T[], top: number, gap: number, place: (item: T, y: number) => Placed<T>): Placed<T>[] {
  let y = top;
  return items.map((item) => {
    const placed = place(item, y);
    y = placed.box.y + placed.box.height + gap;
    return placed;
  });
}

/** A box around its lines: `first` units down to the first baseline, `last` units below the last one. */
function placeBox<T>(item: T, lines: readonly Line[], { x, y, width, first, last }: Frame): Placed<T> {
  let at = y + first - LINE;
  const placed = lines.map((line) => {
    const baseline = at + LINE;
    at = baseline + (line.rows.length - 1) * ROW;
    return { ...line, y: baseline };
  });
  return { item, lines: placed, box: { x, y, width, height: at + last - y } };
}

function bottomOf(placed: readonly Placed<unknown>[], otherwise = 0): number {
  const last = placed.at(-1);
  return last === undefined ? otherwise : last.box.y + last.box.height;
}

type Frame = { x: number; y: number; width: number; first: number; last: number };

/** A box with its lines; `y` of a line is the baseline of its first row. */
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
  /** Mounted volumes that have no rails: each is known by its place here. */
  numbered: Volume[];
  bottom: number;
};
