import { wrapEvenly, type Measure, type TextStyle } from '../letters.ts';
import type { FlowNode } from './model.ts';

/** A line of text in a box: `y` is its baseline from the top of the box. */
export type Line = { text: string; style: TextStyle; y: number };

/** The size of a box in units, and its lines, which all fit. @param room the widest that the box may be */
export function sizeNode(node: FlowNode, room: number, measure: Measure): { width: number; height: number; lines: Line[] } {
  if (node.isDot === true) return { width: DOT, height: DOT, lines: [] };
  const texts = [
    ...split(node.name, 'strong', room, measure),
    ...node.code.flatMap((line) => split(line, 'mono', room, measure)),
    ...node.sub.flatMap((line) => split(line, 'small', room, measure)),
  ];
  let y = PAD_Y;
  const lines = texts.map(({ text, style }): Line => {
    y += LINE[style];
    return { text, style, y: y - BASELINE[style] };
  });
  const widest = Math.max(...texts.map(({ text, style }) => measure(text, style)));
  const round = node.role === 'pod' || node.role === 'container' ? 8 : 0;
  return { width: Math.max(56, Math.ceil(widest) + 2 * (PAD_X + round)), height: y + PAD_Y, lines };
}

/** Units from the top of a line to the next. */
export const LINE: Record<TextStyle, number> = { label: 18, strong: 18, small: 16, tiny: 15, mono: 16, name: 18 };
const BASELINE: Record<TextStyle, number> = { label: 4.5, strong: 4.5, small: 4, tiny: 4, mono: 4, name: 4.5 };
const PAD_X = 11;
/** Where everything begins: a dot without a text. */
const DOT = 12;
const PAD_Y = 7;

function split(text: string, style: TextStyle, room: number, measure: Measure) {
  return wrapEvenly(text, style, Math.min(WIDEST_TEXT, room - 2 * PAD_X - 16), measure).map((line) => ({ text: line, style }));
}

/** A longer name breaks into lines. */
const WIDEST_TEXT = 190;
