import type { Inks } from './outline-drawing.ts';
import { fillRect, HEADER, LEFT, write } from './pen.ts';
import { cutEnd, setText, type Frame } from './set-text.ts';

/** A part of a picture, and where it ends, in px from the top. */
export type Drawn = { drawn: string; bottom: number };

const KICKER = 27; // px
const TEXT = 31;
const LINE = 1.38; // em

/** One line that says where the place is; nothing on the home page. */
export function drawKicker(kicker: string, room: number, inks: Inks): Drawn {
  if (kicker === '') return { drawn: '', bottom: HEADER + 40 };
  const text = cutEnd(kicker, room, (words) => inks.letters.width(words, 'text', KICKER));
  const y = HEADER + 66;
  return { drawn: write({ text, face: 'text', size: KICKER, x: LEFT, y, fill: 'ink-soft' }, inks), bottom: y + 22 };
}

/** The title, below `top`; a section's bears the mark for "here", as it does on the page when a link has led to it. */
export function drawTitle(title: string, frame: Omit<Frame, 'face'>, top: number, here: boolean, inks: Inks): Drawn {
  const { lines, size } = setText(title, { ...frame, face: 'head' }, inks.letters);
  const x = LEFT + (here ? 24 : 0);
  const pad = here ? 10 : 0;
  const drawn = lines.map((text, index) =>
    write({ text, face: 'head', size, x, y: top + pad + size * (0.92 + 1.1 * index), fill: 'heading' }, inks),
  );
  const bottom = top + 2 * pad + size * (1.22 + 1.1 * (lines.length - 1));
  if (here) drawn.unshift(drawMark(top, bottom - top, frame.room + 24, inks));
  return { drawn: drawn.join(''), bottom };
}

function drawMark(y: number, height: number, width: number, inks: Inks): string {
  return fillRect(LEFT, y, width, height, 'mark-wash', inks) + fillRect(LEFT, y, 6, height, 'mark', inks);
}

/** The text between two heights, in as many lines as there is room for; a single line of many says nothing and is left out. */
export function drawText(text: string, top: number, bottom: number, room: number, inks: Inks): Drawn {
  const none = { drawn: '', bottom: top };
  const first = top + 20 + TEXT * 0.8;
  const most = Math.floor((bottom - first) / (TEXT * LINE)) + 1;
  if (most < 1 || text === '') return none;
  const { lines } = setText(text, { face: 'text', sizes: [TEXT], room, most: Math.min(most, 5) }, inks.letters);
  if (lines.length === 1 && lines[0]?.endsWith('…')) return none;
  const drawn = lines.map((line, index) =>
    write({ text: line, face: 'text', size: TEXT, x: LEFT, y: first + TEXT * LINE * index, fill: 'ink' }, inks),
  );
  return { drawn: drawn.join(''), bottom: first + TEXT * (LINE * (lines.length - 1) + 0.3) };
}
