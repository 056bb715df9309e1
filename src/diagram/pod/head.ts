import type { Measure } from '../letters.ts';
import { LINE, ROW, titleLine, type Line } from './lines.ts';
import type { PodModel } from './model.ts';

/** Kind and name, how many there are, the address that all containers share, and what else they do. */
export function placeHead(pod: PodModel, { x, y, width }: { x: number; y: number; width: number }, measure: Measure): Head {
  const left = x + (pod.services.length === 0 ? 28 : RAIL_EDGE + 14);
  const title = titleLine(pod.kind, pod.name, width - 2 * 30, measure);
  const lines: Head['lines'] = [{ ...title, x: left, y: y + 36 }];
  let at = y + 36 + (title.rows.length - 1) * ROW;
  if (pod.count !== '') lines.push({ ...small(pod.count, 'd-soft'), x: left, y: (at += LINE) });
  at += 32;
  const address = { x: x + RAIL_EDGE, y: at };
  const kind = pod.hostNetwork ? 'hostNetwork' : 'network';
  lines.push({ ...small(addressOf(pod), 'd-network d-tint'), kind, x: address.x + 14, y: at + 4.5 });
  for (const { field, text } of pod.shared)
    lines.push({ ...small(text, 'd-soft'), kind: field, x: address.x + 14, y: (at += LINE) + 4 });
  return { lines, address, bottom: at };
}

/** From the Pod's left side to the rail of its network. */
export const RAIL_EDGE = 20;

function addressOf({ hostNetwork, containers }: PodModel): string {
  if (hostNetwork) return "the node's IP and ports";
  return containers.length > 1 ? 'one IP, one localhost' : 'one IP';
}

function small(text: string, className: string): Line {
  return { rows: [text], full: text, style: 'small', className: `d-small ${className}` };
}

/** Lines with the baseline of their first row; `address` is the middle of its ring. */
export type Head = { lines: (Line & { x: number; y: number })[]; address: { x: number; y: number }; bottom: number };
