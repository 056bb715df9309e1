import { fitMiddle, type Measure } from '../letters.ts';
import type { Rect } from '../flow/layout.ts';
import type { Container, PodModel } from './model.ts';

/** Where things stand in the annotated Pod, in units. */
export const POD = { x: 172.5, y: 28, width: 315 };
export const BOX = { x: 224, width: 212 };
export const RAIL = 196.5;
export const VOLUME_RAIL = 459.5;
export const ADDRESS_Y = 103.5;

/** The sidecar (or first container before the app) and the app, below each other, then the volume. */
export function placeParts(pod: PodModel, measure: Measure): Places {
  const app = pod.containers.find(({ role }) => role === 'app');
  const before = pod.containers.find(({ role }) => role === 'sidecar');
  let y = 135;
  const containers = [before, app].flatMap((container) => {
    if (container === undefined) return [];
    const placed = placeContainer(container, y, measure);
    y += placed.height + 20;
    return [placed];
  });
  return { containers, volume: { x: BOX.x + 7, y: y + 15, width: BOX.width - 15, height: 44 } };
}

function placeContainer(container: Container, y: number, measure: Measure): PlacedContainer {
  const room = BOX.width - 2 * 23;
  const fit = (text: string) => fitMiddle(text, 'mono', room + 10, measure);
  const [port] = container.ports;
  const [probe] = container.probes;
  const isApp = container.role === 'app';
  const lines: PlacedContainer['lines'] = [
    { text: fitMiddle(container.name, 'name', room, measure), className: 'd-name', y: y + 35 },
    { text: fit(container.image), className: 'd-mono d-soft', y: y + 55 },
  ];
  let bottom = y + 55;
  if (isApp && port !== undefined)
    lines.push({
      text: fit(`:${port.port} ${port.name}`.trim()),
      className: 'd-mono d-network d-tint',
      y: (bottom += 24),
      part: 'port',
    });
  if (isApp && probe !== undefined)
    lines.push({
      text: fit(`${probe.kind} ${probe.how}`),
      className: 'd-mono d-health d-tint',
      y: (bottom += 19),
      part: 'probe',
    });
  const mount = container.mounts[0];
  return {
    container,
    x: BOX.x,
    y,
    width: BOX.width,
    height: bottom - y + (isApp ? 18 : 25),
    lines,
    readOnly: mount?.readOnly,
    isApp,
  };
}

export type PlacedContainer = {
  container: Container;
  x: number;
  y: number;
  width: number;
  height: number;
  lines: { text: string; className: string; y: number; part?: 'port' | 'probe' }[];
  /** Undefined when it mounts nothing. */
  readOnly: boolean | undefined;
  isApp: boolean;
};
/** The containers, from above, and the volume's tray. */
export type Places = { containers: PlacedContainer[]; volume: Rect };
