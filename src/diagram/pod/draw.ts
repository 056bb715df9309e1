import { drawShape } from '../shapes.ts';
import { element, escape } from '../svg.ts';
import { drawMounts, pigment } from './draw-mounts.ts';
import { drawFlow, drawNetwork, type PlacedFlow } from './draw-network.ts';
import { INSET, SERVICE_INSET, type Placed, type PlacedPod } from './layout.ts';
import { ROW, type Line } from './lines.ts';
import type { Lines } from './model.ts';

/** The parts of one placed Pod as SVG elements, from back to front. @param links by kind of part: the address that teaches it */
export function drawPlacedPod(placed: PlacedPod, flows: readonly PlacedFlow[], links: PodLinks): string[] {
  const { frame, head, containers, volumes, services } = placed;
  return [
    element('rect', { class: 'd-box d-pod', ...frame, rx: 40 }),
    part(
      undefined,
      '',
      head.lines.map((each) => drawLinked(each, each.x, each.y, links)),
    ),
    ...drawNetwork(placed),
    ...services.map((service) =>
      part(service.item.lines, 'd-network', [drawShape(service.box, 'network'), ...drawLines(service, SERVICE_INSET, links)]),
    ),
    ...containers.map((container) =>
      part(container.item.lines, 'd-container', [
        drawShape(container.box, 'container', ROLE_CLASS[container.item.role]),
        ...drawLines(container, INSET, links),
      ]),
    ),
    ...volumes.map((volume) =>
      part(volume.item.lines, pigment(volume.item), [
        drawShape(volume.box, 'volume', volume.item.isConfig ? 'd-config' : ''),
        ...drawLines(volume, INSET, links),
      ]),
    ),
    ...drawMounts(placed),
    ...flows.map((flow) => drawFlow(flow, placed.lane)),
  ];
}

/**
 * Kinds of parts and the addresses that teach them: a role, a probe (`liveness`), `Service`, `network`, a field such as
 * `hostNetwork`, a type of volume, or just `volume` and `config`.
 */
export type PodLinks = Readonly<Record<string, string>>;

const ROLE_CLASS = { init: 'd-init', sidecar: 'd-sidecar', app: '', debug: 'd-init' } as const;

/** A box with its texts; `data-lines` names its lines in the manifest, so that box and lines can mark each other. */
function part(lines: Lines, className: string, children: readonly string[]): string {
  const range = lines === undefined ? undefined : `${lines.first}-${lines.last}`;
  return element('g', { class: `d-part ${className}`.trim(), 'data-lines': range }, ...children);
}

function drawLines({ lines, box }: Placed<unknown>, inset: number, links: PodLinks): string[] {
  return lines.flatMap((each) =>
    [each, ...(each.beside === undefined ? [] : [each.beside])].map((line) =>
      drawLinked(line, line.end === true ? box.x + box.width - inset : box.x + inset, each.y, links),
    ),
  );
}

/** A text, in the link to what teaches its kind; other types of volumes have the link of all volumes, or of all configuration. */
function drawLinked(line: Omit<Line, 'beside' | 'mark'>, x: number, y: number, links: PodLinks): string {
  const { kind, className } = line;
  const group = ['volume', 'config'].find((name) => className.includes(`d-${name} `));
  const href = kind === undefined ? undefined : (links[kind] ?? links[group ?? '']);
  const drawn = drawLine(line, x, y);
  return href === undefined ? drawn : element('a', { href }, drawn);
}

/** One `text` for all rows, so that a name is whole in it; its first child is the full text where the rows are shortened. */
function drawLine({ lead, rows, full, className, end }: Omit<Line, 'beside' | 'mark'>, x: number, y: number): string {
  const isShort = rows.some((row) => row.includes('…'));
  const title = isShort ? [element('title', {}, escape(full))] : [];
  const rowClass = lead === undefined ? undefined : className;
  const [first = '', ...more] = rows;
  const start = rowClass === undefined || first === '' ? escape(first) : element('tspan', { class: rowClass }, escape(first));
  return element(
    'text',
    { x, y, class: lead === undefined ? `${className}${end === true ? ' d-end' : ''}` : undefined },
    ...title,
    ...(lead === undefined || lead === '' ? [] : [`${element('tspan', { class: 'd-b' }, escape(lead))} `]),
    start,
    ...more.map((row) => element('tspan', { x, dy: ROW, class: rowClass }, escape(row))),
  );
}
