import { drawShape } from '../shapes.ts';
import { arrowhead, circle, element, escape, HEAD, line, number, roundedPath, textAt, type Point } from '../svg.ts';
import { INSET, MIDDLE, type Placed, type PlacedPod } from './layout.ts';
import type { Line } from './lines.ts';
import type { Container, Lines, Volume } from './model.ts';

/** The parts of one placed Pod as SVG elements, from back to front. @param links by kind of part: the address that teaches it */
export function drawPlacedPod(placed: PlacedPod, flows: readonly PlacedFlow[], links: PodLinks): string[] {
  const { frame, containers, volumes, services } = placed;
  return [
    element('rect', { class: 'd-box d-pod', ...frame, rx: 40 }),
    ...drawHead(placed),
    ...drawNetwork(placed),
    ...services.map((service) =>
      part(service.item.lines, 'd-network', [drawShape(service.box, 'network'), ...drawLines(service, 12, links)]),
    ),
    ...containers.map((container) =>
      part(container.item.lines, 'd-container', [
        drawShape(container.box, 'container', ROLE_CLASS[container.item.role]),
        ...drawLines(container, INSET, links),
      ]),
    ),
    ...volumes.map((volume) =>
      part(volume.item.lines, pigment(volume.item), [drawTray(volume), ...drawLines(volume, INSET, links)]),
    ),
    ...drawRails(placed),
    ...flows.map((flow) => drawFlow(flow, placed.lane)),
  ];
}

/** An arrow from a container to a port of another one. */
export type PlacedFlow = { from: Point; to: Point };

/** Kinds of parts and the addresses that teach them: a role, a probe (`liveness`), `Service`, a type of volume or just `volume`. */
export type PodLinks = Readonly<Record<string, string>>;

const ROLE_CLASS = { init: 'd-init', sidecar: 'd-sidecar', app: '', debug: 'd-init' } as const;

/** A box with its texts; `data-lines` names its lines in the manifest, so that box and lines can mark each other. */
function part(lines: Lines, className: string, children: readonly string[]): string {
  const range = lines === undefined ? undefined : `${lines.first}-${lines.last}`;
  return element('g', { class: `d-part ${className}`, 'data-lines': range }, ...children);
}

function drawLines({ lines, box }: Placed<unknown>, inset: number, links: PodLinks): string[] {
  return lines.flatMap((each) => [
    drawLine(each, each.y, box, inset, links),
    ...(each.beside === undefined ? [] : [drawLine(each.beside, each.y, box, inset, links)]),
  ]);
}

function drawLine(
  { text, full, className, end, kind }: Omit<Line, 'beside' | 'mark'>,
  y: number,
  box: Placed<unknown>['box'],
  inset: number,
  links: PodLinks,
): string {
  const x = end === true ? box.x + box.width - inset : box.x + inset;
  const whole = full !== text && full !== '' ? element('title', {}, escape(full)) : '';
  const drawn =
    className === 'd-service'
      ? titled('Service', text, x, y)
      : element('text', { x, y, class: end === true ? `${className} d-end` : className }, whole + escape(text));
  const href = kind === undefined ? undefined : (links[kind] ?? (className.includes('d-volume') ? links['volume'] : undefined));
  return href === undefined ? drawn : element('a', { href }, drawn);
}

/** A kind in the text face and a name in the mono face on one line. */
function titled(kind: string, name: string, x: number, y: number): string {
  const parts = [
    ...(kind === '' ? [] : [element('tspan', { class: 'd-b' }, escape(kind))]),
    ...(name === '' ? [] : [element('tspan', { class: 'd-name d-light' }, escape(name))]),
  ];
  return element('text', { x, y }, parts.join(' '));
}

function drawHead({ head }: PlacedPod): string[] {
  const { address } = head;
  return [
    ...head.lines.map((each) =>
      each.small === undefined
        ? titled(each.kind, each.name, each.x, each.y)
        : textAt(each.x, each.y, 'd-small d-soft', each.small),
    ),
    textAt(address.x + 14, address.y + 4.5, 'd-small d-network d-tint', address.text),
    ...head.shared.map(({ text, y }) => textAt(address.x + 14, y, 'd-small d-soft', text)),
  ];
}

/** The address, the rail below it with a ring for each port, and the ways of the Services to it. */
function drawNetwork({ head, rail, containers, services, frame }: PlacedPod): string[] {
  const joints = containers.flatMap((container) => jointsOf(container));
  const bottom = Math.max(head.address.y, ...joints.map(({ y }) => y));
  const left = containers[0]?.box.x ?? frame.x;
  const spurs = joints.map(({ y }) => `M${number(rail)} ${number(y)}H${number(left)}`).join('');
  const wires = [...services].reverse().map(({ box }) =>
    roundedPath(
      [
        { x: box.x, y: box.y + box.height / 2 },
        { x: rail, y: box.y + box.height / 2 },
        { x: rail, y: head.address.y - 7 - HEAD },
      ],
      6,
    ),
  );
  return [
    ...(joints.length === 0
      ? []
      : [line('d-wire d-network', `M${number(rail)} ${number(head.address.y + 6)}V${number(bottom)}${spurs}`)]),
    ...(wires.length === 0 ? [] : [line('d-wire d-network', wires.join(''))]),
    ...(wires.length === 0 ? [] : [element('g', { class: 'd-network' }, arrowhead({ x: rail, y: head.address.y - 7 }, 'down'))]),
    circle({ x: rail, y: head.address.y }, 6, 'd-ring d-network'),
    circle({ x: rail, y: head.address.y }, 2, 'd-dot d-network'),
    ...joints.map(({ y, isPort }) => circle({ x: rail, y }, isPort ? 5 : 3, isPort ? 'd-ring d-network' : 'd-dot d-network')),
  ];
}

/** Where a container meets the rail: once for each port, or at its name when it has none. */
function jointsOf({ lines }: Placed<Container>): { y: number; isPort: boolean }[] {
  const ports = lines.filter(({ mark }) => mark?.kind === 'port');
  if (ports.length > 0) return ports.map(({ y }) => ({ y: y - MIDDLE, isPort: true }));
  return lines.filter(({ mark }) => mark?.kind === 'name').map(({ y }) => ({ y: y - MIDDLE, isPort: false }));
}

function drawTray({ box, item }: Placed<Volume>): string {
  return drawShape(box, 'volume', item.isConfig ? 'd-config' : '');
}

function pigment({ isConfig }: Volume): string {
  return isConfig ? 'd-config' : 'd-volume';
}

/** The rails of the volumes, with a dot for each mount (hollow: read-only); a mount that passes another rail bridges it. */
function drawRails({ rails, containers, volumes }: PlacedPod): string[] {
  const right = (containers[0]?.box.x ?? 0) + (containers[0]?.box.width ?? 0);
  const drawn = rails.map(({ volume, x }) => {
    const mounts = containers.flatMap((container) => mountsOf(container, volume));
    const tray = volumes.find(({ item }) => item === volume)?.box ?? { x: 0, y: 0, width: 0, height: 0 };
    const [first] = mounts;
    const end = { x: tray.x + tray.width - 5, y: tray.y + tray.height / 2 };
    const path = roundedPath([{ x, y: first?.y ?? end.y }, { x, y: end.y }, end], 6);
    return { x, mounts, path, className: pigment(volume) };
  });
  const bridges = drawn
    .slice(1)
    .flatMap(({ x, mounts }) => mounts.map(({ y }) => line('d-halo', `M${number(right + 5)} ${number(y)}H${number(x - 5)}`)));
  return [
    ...drawn.map(({ path, className }) => line(`d-wire ${className}`, path)),
    ...bridges,
    ...drawn.map(({ x, mounts, className }) =>
      line(`d-wire ${className}`, mounts.map(({ y }) => `M${number(right)} ${number(y)}H${number(x)}`).join('')),
    ),
    ...drawn.flatMap(({ x, mounts, className }) =>
      mounts.map(({ y, readOnly }) => circle({ x, y }, 4, `${readOnly ? 'd-ring' : 'd-dot'} ${className}`)),
    ),
  ];
}

function mountsOf({ item, lines }: Placed<Container>, volume: Volume): { y: number; readOnly: boolean }[] {
  return lines.flatMap(({ mark, y }) => {
    const mount = mark?.kind === 'mount' ? item.mounts[mark.index] : undefined;
    return mount?.volume === volume.name ? [{ y: y - MIDDLE, readOnly: mount.readOnly }] : [];
  });
}

function drawFlow({ from, to }: PlacedFlow, lane: number): string {
  const way = roundedPath([from, { x: lane, y: from.y }, { x: lane, y: to.y }, { x: to.x - HEAD, y: to.y }], 6);
  const halo = line('d-halo', `M${number(lane)} ${number(Math.min(from.y, to.y) + 6)}V${number(Math.max(from.y, to.y) - 6)}`);
  return (
    halo +
    line('d-wire d-network', way) +
    element('g', { class: 'd-network' }, arrowhead(to, 'right')) +
    circle(from, 2.5, 'd-dot d-network')
  );
}
