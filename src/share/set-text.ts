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
  const smallest = frame.sizes.at(-1) ?? 16;
  for (const size of frame.sizes) {
    const width = widthOf(frame.face, size, letters);
    const lines = wrap(text, frame.room, width);
    if (lines.length <= frame.most && lines.every((line) => width(line) <= frame.room))
      return { size, lines: wrap(text, narrowest(text, frame.room, lines.length, width), width) };
  }
  const width = widthOf(frame.face, smallest, letters);
  const lines = wrap(text, frame.room, width).flatMap((line) => breakWord(line, frame.room, width));
  return { size: smallest, lines: cutLines(lines, frame, width) };
}

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
