import type { Measure } from '../letters.ts';
import { drawShape } from '../shapes.ts';
import { circle, element, escape, line, number, roundedPath, svgDocument, textAt } from '../svg.ts';
import { drawLabel, labelSpots, type Label, type LabelName } from './annotated-labels.ts';
import { ADDRESS_Y, BOX, placeParts, POD, RAIL, VOLUME_RAIL, type PlacedContainer, type Places } from './annotated-places.ts';
import { MIDDLE } from './layout.ts';
import type { PodModel, Volume } from './model.ts';

/**
 * Draws a Pod of a sidecar, an app and a volume with labels on both sides, 654 units wide. Parts that the model lacks are left out
 * together with their labels.
 * @param address an example of a Pod's IP
 */
export function drawAnnotated(
  pod: PodModel,
  labels: Partial<Record<LabelName, Label>>,
  address: string,
  sheet: Sheet,
  measure: Measure,
): string {
  const places = placeParts(pod, measure);
  const bottom = places.volume.y + places.volume.height + 40;
  const body = [
    element('rect', { class: 'd-box d-pod', x: POD.x, y: POD.y, width: POD.width, height: bottom - POD.y, rx: 40 }),
    element(
      'text',
      { x: POD.x + 34, y: POD.y + 39 },
      `${element('tspan', { class: 'd-b' }, escape(pod.kind))} ${element('tspan', { class: 'd-name d-light' }, escape(pod.name))}`,
    ),
    ...drawNetwork(places, address),
    ...places.containers.flatMap(drawContainer),
    ...drawVolume(places, pod.volumes[0]),
    ...labelSpots(places).flatMap((spot) => {
      const label = spot.part === 'volume' && pod.volumes.length === 0 ? undefined : labels[spot.part];
      return label === undefined ? [] : [drawLabel(spot, label, measure)];
    }),
  ];
  return svgDocument({ width: WIDTH, height: bottom + 40, title: sheet.title, words: sheet.words, body, linked: true });
}

const WIDTH = 654;
/** The way out to the cluster, the address on the Pod's side, and the rail to the containers. */
function drawNetwork({ containers }: Places, address: string): string[] {
  const joints = containers.map((each) => ({ y: jointY(each), isPort: each.lines.some(({ part }) => part === 'port') }));
  const last = joints.at(-1)?.y ?? ADDRESS_Y;
  const spurs = joints.map(({ y }) => `M${RAIL} ${number(y)}H${BOX.x}`).join('');
  return [
    line('d-wire d-network', `M${POD.x} ${ADDRESS_Y}H42m7 -5l-7 5l7 5`),
    textAt(107, ADDRESS_Y - 12, 'd-small d-soft d-mid', 'the cluster'),
    line('d-wire d-network', `M${POD.x} ${ADDRESS_Y}H${RAIL}V${number(last)}${spurs}`),
    circle({ x: POD.x, y: ADDRESS_Y }, 8, 'd-ring d-network'),
    circle({ x: POD.x, y: ADDRESS_Y }, 2.5, 'd-dot d-network'),
    textAt(RAIL + 12, ADDRESS_Y + 4, 'd-mono d-network d-tint', address),
    ...joints.map(({ y, isPort }) => circle({ x: RAIL, y }, isPort ? 6 : 3, isPort ? 'd-ring d-network' : 'd-dot d-network')),
  ];
}

function jointY({ y, lines }: PlacedContainer): number {
  return (lines.find(({ part }) => part === 'port')?.y ?? y + 44) - MIDDLE;
}

function drawContainer(placed: PlacedContainer): string[] {
  const texts = placed.lines.map(({ text, className, y }) => textAt(placed.x + 23, y, className, text));
  return [drawShape(placed, 'container', placed.isApp ? '' : 'd-sidecar'), ...texts];
}

function drawVolume({ containers, volume }: Places, model: Volume | undefined): string[] {
  if (model === undefined) return [];
  const mounts = containers
    .filter(({ readOnly }) => readOnly !== undefined)
    .map((each) => ({ ...each, at: each.y + each.height - 26 }));
  const end = { x: volume.x + volume.width - 5, y: volume.y + 24 };
  const start = mounts[0]?.at ?? end.y;
  const spurs = mounts.map(({ at }) => `M${BOX.x + BOX.width} ${number(at)}H${VOLUME_RAIL}`).join('');
  return [
    drawShape(volume, 'volume'),
    textAt(volume.x + 24, volume.y + 28, 'd-name', model.name),
    textAt(volume.x + volume.width - 24, volume.y + 28, 'd-mono d-volume d-tint d-end', model.type),
    line('d-wire d-volume', roundedPath([{ x: VOLUME_RAIL, y: start }, { x: VOLUME_RAIL, y: end.y }, end], 8) + spurs),
    ...mounts.map(({ at, readOnly }) =>
      circle({ x: VOLUME_RAIL, y: at }, readOnly === true ? 4.5 : 4, readOnly === true ? 'd-ring d-volume' : 'd-dot d-volume'),
    ),
  ];
}

type Sheet = { title: string; words: readonly string[] };
