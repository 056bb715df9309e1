import { element, number } from './svg.ts';
import type { Role } from './role.ts';
import type { Rect } from './flow/layout.ts';

/** The outline of a box by what it stands for: capsules for Pods and containers, an open tray for volumes, else a plain box. */
export function drawShape({ x, y, width, height }: Rect, role: Role | undefined, className = ''): string {
  const names = ['d-box', ...(role === undefined ? [] : [`d-${role}`]), ...(className === '' ? [] : [className])].join(' ');
  if (role === 'volume') return element('path', { class: names, d: trayPath({ x, y, width, height }) });
  const rx = role === 'pod' ? Math.min(40, height / 2) : role === 'container' ? Math.min(24, height / 2) : 6;
  return element('rect', { class: names, x, y, width, height, rx });
}

/** A tray that is open above, with two lips. */
function trayPath({ x, y, width, height }: Rect): string {
  const start = `M${number(x)} ${number(y)}h${LIP}V${number(y + height - CORNER)}q0 ${CORNER} ${CORNER} ${CORNER}`;
  return `${start}H${number(x + width - LIP - CORNER)}q${CORNER} 0 ${CORNER} -${CORNER}V${number(y)}h${LIP}`;
}

const LIP = 5;
const CORNER = 5;
