import { number, pick, type Node } from '../schema/node.ts';
import type { Report } from './rule.ts';

/** Lowest and highest port, and the highest 32-bit number, which bounds ids and times. */
export const port = [1, 65_535] as const;
export const most32 = 2 ** 31 - 1;

/** Reports a number that is outside its bounds, which belong to them; a missing field, or none of a number, is fine. */
export function checkBounds(node: Node, field: string, [least, most]: readonly [number, number], report: Report): void {
  const value = number(node, field);
  if (value === undefined || (value >= least && value <= most)) return;
  report(pick(node, field) ?? node, `The ${field} ${value} is outside ${least} to ${most}.`, 'Write a number of this range.');
}

/** Reports a number that is below its least. */
export function checkLeast(node: Node, field: string, least: number, report: Report): void {
  const value = number(node, field);
  if (value === undefined || value >= least) return;
  const at = pick(node, field) ?? node;
  if (least === 0) report(at, `The ${field} ${value} is negative.`, 'Write 0 or more.');
  else report(at, `The ${field} ${value} must be ${least} or more.`, `Write ${least} or more.`);
}
