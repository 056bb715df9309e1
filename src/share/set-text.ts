import type { FaceName, Letters } from './letters.ts';

/** How a text may be set: `sizes` in px, the best first; `room` is the width of a line in px, `most` the number of lines. */
export type Frame = { face: FaceName; sizes: readonly number[]; room: number; most: number };

/** A text in lines, and their size in px. */
export type SetText = { lines: string[]; size: number };

const ELLIPSIS = '…';

/**
 * Sets a text at the largest size at which it fits its frame with its words whole. At the smallest, long words are broken,
 * and what is still too long ends with an ellipsis: nothing leaves the frame.
 */
export function setText(text: string, frame: Frame, letters: Letters): SetText {
  const fitting = frame.sizes.flatMap((size) => fitWhole(text, size, frame, letters));
  const [largest] = fitting;
  if (largest !== undefined) return fitting.find((other) => reads(other, largest)) ?? largest;
  const size = frame.sizes.at(-1) ?? 16;
  const width = widthOf(frame.face, size, letters);
  const lines = wrap(text, frame.room, width).flatMap((line) => breakWord(line, frame.room, width));
  return { size, lines: cutLines(lines, frame, width) };
}

/** The text in lines as even as they go, if they fit the frame at this size with their words whole. */
function fitWhole(text: string, size: number, { face, room, most }: Frame, letters: Letters): SetText[] {
  const width = widthOf(face, size, letters);
  const lines = wrap(text, room, width);
  if (lines.length > most || lines.some((line) => width(line) > room)) return [];
  return [{ size, lines: wrap(text, narrowest(text, room, lines.length, width), width) }];
}

/** Better than the largest: a little smaller, a line less, where the largest ends with a word alone on its line. */
function reads({ lines, size }: SetText, largest: SetText): boolean {
  const isLonely = !largest.lines.at(-1)?.includes(' ') && largest.lines.slice(0, -1).some((line) => line.includes(' '));
  return isLonely && lines.length < largest.lines.length && size >= largest.size * MUCH_SMALLER;
}

const MUCH_SMALLER = 0.8;

/** The text, or its start and an ellipsis where it is wider than `room` px: whole words, unless that leaves too little. */
export function cutEnd(text: string, room: number, width: (text: string) => number): string {
  if (width(text) <= room) return text;
  const signs = Array.from(text);
  while (signs.length > 0 && width(signs.join('').trimEnd() + ELLIPSIS) > room) signs.pop();
  const start = signs.join('');
  const words = /\s/.test(text.charAt(start.length)) ? start : start.slice(0, start.lastIndexOf(' ') + 1);
  return (words.length > start.length * 0.6 ? words : start).replace(/[\s,;:]+$/, '') + ELLIPSIS;
}

function cutLines(lines: string[], { room, most }: Frame, width: (text: string) => number): string[] {
  if (lines.length <= most) return lines;
  const last = `${lines[most - 1] ?? ''} ${lines[most] ?? ''}`;
  return [...lines.slice(0, most - 1), cutEnd(last, room, width)];
}

/** Lines broken at spaces and after hyphens or slashes within words; a word that is too wide has a line of its own. */
function wrap(text: string, room: number, width: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.split(/(?<=\s)|(?<=[\p{L}\d][-/])(?=[\p{L}\d])/u)) {
    if (line !== '' && width((line + piece).trimEnd()) > room) {
      lines.push(line.trim());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trim()].filter((each) => each !== '');
}

/** The narrowest room that needs no more lines: they come out nearly even. */
function narrowest(text: string, room: number, count: number, width: (text: string) => number): number {
  let best = room;
  for (let narrower = room - STEP; narrower > room / 3; narrower -= STEP) {
    const lines = wrap(text, narrower, width);
    if (lines.length > count || lines.some((line) => width(line) > narrower)) break;
    best = narrower;
  }
  return best;
}

const STEP = 8; // px

function breakWord(line: string, room: number, width: (text: string) => number): string[] {
  if (width(line) <= room) return [line];
  const signs = Array.from(line);
  let fitting = signs.length - 1;
  while (fitting > 1 && width(signs.slice(0, fitting).join('')) > room) fitting--;
  return [signs.slice(0, fitting).join(''), ...breakWord(signs.slice(fitting).join(''), room, width)];
}

function widthOf(face: FaceName, size: number, letters: Letters): (text: string) => number {
  return (text) => letters.width(text, face, size);
}
