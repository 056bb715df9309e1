import { element } from '../diagram/svg.ts';
import type { Inks } from './outline-drawing.ts';
import { fillRect, ink, LEFT, rule, write } from './pen.ts';
import { PICTURE, type ScreenLine } from './picture.ts';
import { cutEnd, setText, type SetText } from './set-text.ts';
import type { Drawn } from './words.ts';

const WIDTH = PICTURE.width - 2 * LEFT;
const STRIP = 52; // px, the caption above the screen
const PAD = 32;
const CAPTION = 22;
const ON_SCREEN = 'On your screen';

/** The terminal with the words in it, from `top` down, at most to the picture's lower edge; what is longer runs out below it. */
export function drawScreen(plate: { lines: readonly ScreenLine[]; alarm: readonly string[] }, top: number, inks: Inks): Drawn {
  const size = sizeOf(plate.lines, inks);
  const height = STRIP + 2 * INNER + size * LINE * plate.lines.length;
  const body = plate.lines.map((line, index) =>
    drawLine(line, plate.alarm, size, top + STRIP + INNER + size * (1 + LINE * index), inks),
  );
  return { drawn: drawFrame(top, height, inks) + body.join(''), bottom: top + height };
}

const INNER = 18; // px between the strip and the first line
const LINE = 1.5; // em
const SIZES = [32, 30, 28, 26, 24, 22, 20];

/** The largest size at which every line has room, else the smallest: there the lines are cut. */
function sizeOf(lines: readonly ScreenLine[], { letters }: Inks): number {
  const fits = (size: number) => lines.every((line) => letters.width(shownOf(line), 'mono', size) <= WIDTH - 2 * PAD);
  return SIZES.find(fits) ?? 20;
}

function shownOf({ text, prompt }: ScreenLine): string {
  return prompt ? `$ ${text}` : text;
}

function drawLine(line: ScreenLine, alarm: readonly string[], size: number, y: number, inks: Inks): string {
  const width = (text: string) => inks.letters.width(text, line.command ? 'monoStrong' : 'mono', size);
  const text = cutEnd(shownOf(line), WIDTH - 2 * PAD, width);
  const face = line.command ? 'monoStrong' : 'mono';
  const drawn = [write({ text, face, size, x: LEFT + PAD, y, fill: line.command ? 'heading' : 'ink-soft' }, inks)];
  for (const word of line.command ? [] : alarm) {
    const at = text.indexOf(word);
    if (at < 0) continue;
    const x = LEFT + PAD + width(text.slice(0, at));
    drawn.push(
      fillRect(x, y - size, width(word), size * 1.4, 'plate', inks),
      write({ text: word, face, size, x, y, fill: 'alarm' }, inks),
      fillRect(x, y + size * 0.24, width(word), 3, 'alarm', inks),
    );
  }
  return drawn.join('');
}

/** The words alone, large, as the terminal has them. */
export function drawScreenWords(words: string, top: number, inks: Inks): Drawn {
  const { lines, size } = setWords(words, inks);
  const height = STRIP + 2 * 30 + size * (1 + 1.3 * (lines.length - 1));
  const drawn = lines.map((text, index) => {
    const y = top + STRIP + 30 + size * (0.8 + 1.3 * index);
    const mark = fillRect(LEFT + PAD, y + size * 0.22, inks.letters.width(text, 'monoStrong', size), 4, 'alarm', inks);
    return write({ text, face: 'monoStrong', size, x: LEFT + PAD, y, fill: 'alarm' }, inks) + mark;
  });
  return { drawn: drawFrame(top, height, inks) + drawn.join(''), bottom: top + height };
}

/** Short words stand in one or two large lines; what does not fit so, in three smaller ones. */
function setWords(words: string, { letters }: Inks): SetText {
  const frame = { face: 'monoStrong', room: WIDTH - 2 * PAD } as const;
  const large = setText(words, { ...frame, sizes: [72, 66, 60, 54, 50, 46, 42], most: 2 }, letters);
  if (large.lines.join(' ') === words) return large;
  return setText(words, { ...frame, sizes: [46, 42, 38, 35, 32], most: 3 }, letters);
}

/** A plate with its caption strip. */
function drawFrame(top: number, height: number, inks: Inks): string {
  const stroke = ink('plate-rule', inks.tokens);
  const fill = ink('plate', inks.tokens);
  return [
    element('rect', { x: LEFT, y: top, width: WIDTH, height, rx: 8, fill, stroke, 'stroke-width': 2 }),
    rule(`M${LEFT} ${top + STRIP}h${WIDTH}`, 'plate-rule', inks),
    write({ text: ON_SCREEN, face: 'strong', size: CAPTION, x: LEFT + PAD, y: top + 34, fill: 'ink-soft' }, inks),
  ].join('');
}
