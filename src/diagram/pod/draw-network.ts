import { arrowhead, circle, HEAD, line, number, roundedPath, type Point } from '../svg.ts';
import { MIDDLE, type Placed, type PlacedPod } from './layout.ts';
import type { Container } from './model.ts';

/** The address, the rail below it with a ring for each port, and the ways of the Services to it. */
export function drawNetwork({ head, rail, containers, services, frame }: PlacedPod): string[] {
  const joints = containers.flatMap((container) => jointsOf(container));
  const bottom = Math.max(head.address.y, ...joints.map(({ y }) => y));
  const left = containers[0]?.box.x ?? frame.x;
  const spurs = joints.map(({ y }) => `M${number(rail)} ${number(y)}H${number(left)}`).join('');
  const tip = { x: rail, y: head.address.y - 7 };
  const wires = [...services].reverse().map(({ box }) => {
    const start = { x: box.x, y: box.y + box.height / 2 };
    return roundedPath([start, { x: rail, y: start.y }, { x: rail, y: tip.y - HEAD }], 6);
  });
  return [
    ...(joints.length === 0 ? [] : [wire(`M${number(rail)} ${number(head.address.y + 6)}V${number(bottom)}${spurs}`)]),
    ...(wires.length === 0 ? [] : [wire(wires.join('')), arrowhead(tip, 'down', 'd-network')]),
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

/** An arrow from a container to a port of another one, and the same as a sentence. */
export type PlacedFlow = { from: Point; to: Point; words: string };

/** A declared flow, in the lane between the rail and the containers; it bridges the spurs that it passes. */
export function drawFlow({ from, to }: PlacedFlow, lane: number): string {
  const way = roundedPath([from, { x: lane, y: from.y }, { x: lane, y: to.y }, { x: to.x - HEAD, y: to.y }], 6);
  const [top, bottom] = [Math.min(from.y, to.y) + 6, Math.max(from.y, to.y) - 6];
  return [
    line('d-halo', `M${number(lane)} ${number(top)}V${number(bottom)}`),
    wire(way),
    arrowhead(to, 'right', 'd-network'),
    circle(from, 2.5, 'd-dot d-network'),
  ].join('');
}

function wire(d: string): string {
  return line('d-wire d-network', d);
}
