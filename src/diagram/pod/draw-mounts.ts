import { circle, line, number, roundedPath, textAt } from '../svg.ts';
import { MIDDLE, type Placed, type PlacedPod } from './layout.ts';
import type { Container, Volume } from './model.ts';

/** Who mounts which volume: by rails from the mounts to the trays, or by numbers where there are too many volumes for rails. */
export function drawMounts(placed: PlacedPod): string[] {
  return [...drawRails(placed), ...placed.numbered.flatMap((volume, i) => drawNumber(volume, i + 1, placed))];
}

/** The class of a volume's colour. */
export function pigment({ isConfig }: Volume): string {
  return isConfig ? 'd-config' : 'd-volume';
}

/** Rails with a dot for each mount (hollow: read-only); a mount that passes another rail bridges it. */
function drawRails({ rails, containers, volumes }: PlacedPod): string[] {
  const right = rightOf(containers);
  const drawn = rails.map(({ volume, x }) => {
    const mounts = containers.flatMap((container) => mountsOf(container, volume));
    const tray = volumes.find(({ item }) => item === volume)?.box ?? { x: 0, y: 0, width: 0, height: 0 };
    const [first] = mounts;
    const end = { x: tray.x + tray.width - LIP, y: tray.y + tray.height / 2 };
    const path = roundedPath([{ x, y: first?.y ?? end.y }, { x, y: end.y }, end], 6);
    return { x, mounts, path, className: pigment(volume) };
  });
  const bridges = drawn
    .slice(1)
    .flatMap(({ x, mounts }) => mounts.map(({ y }) => line('d-halo', `M${number(right + 5)} ${number(y)}H${number(x - 5)}`)));
  return [
    ...drawn.map(({ path, className }) => line(`d-wire ${className}`, path)),
    ...bridges,
    ...drawn.map(({ x, mounts, className }) => line(`d-wire ${className}`, mounts.map(({ y }) => spur(right, y, x)).join(''))),
    ...drawn.flatMap(({ x, mounts, className }) => mounts.map(({ y, readOnly }) => dot(x, y, readOnly, className))),
  ];
}

/** The same number at the tray and at each mount of its volume. */
function drawNumber(volume: Volume, index: number, { containers, volumes }: PlacedPod): string[] {
  const className = pigment(volume);
  const tray = volumes.find(({ item }) => item === volume)?.box;
  if (tray === undefined) return [];
  const right = rightOf(containers);
  const label = (y: number) => textAt(right + STUB + 8, y + MIDDLE, `d-mono ${className} d-tint`, String(index));
  const middle = tray.y + tray.height / 2;
  const mounts = containers.flatMap((container) => mountsOf(container, volume));
  return [
    line(
      `d-wire ${className}`,
      [spur(tray.x + tray.width - LIP, middle, right + STUB + 3), ...mounts.map(({ y }) => spur(right, y, right + STUB))].join(
        '',
      ),
    ),
    ...mounts.map(({ y, readOnly }) => dot(right + STUB, y, readOnly, className)),
    ...[middle, ...mounts.map(({ y }) => y)].map(label),
  ];
}

/** From a tray's edge to its wall, and from a container to a numbered dot. */
const LIP = 5;
const STUB = 14;

function rightOf(containers: readonly Placed<Container>[]): number {
  const box = containers[0]?.box;
  return box === undefined ? 0 : box.x + box.width;
}

function spur(from: number, y: number, to: number): string {
  return `M${number(from)} ${number(y)}H${number(to)}`;
}

function dot(x: number, y: number, readOnly: boolean, className: string): string {
  return circle({ x, y }, 4, `${readOnly ? 'd-ring' : 'd-dot'} ${className}`);
}

function mountsOf({ item, lines }: Placed<Container>, volume: Volume): { y: number; readOnly: boolean }[] {
  return lines.flatMap(({ mark, y }) => {
    const mount = mark?.kind === 'mount' ? item.mounts[mark.index] : undefined;
    return mount?.volume === volume.name ? [{ y: y - MIDDLE, readOnly: mount.readOnly }] : [];
  });
}
