import { EXTRAS, regular, semibold } from './data/widths.ts';

/** The ways in which text stands in a drawing; each is a class of src/styles/diagram.css, whose sizes these are. */
export type TextStyle = 'label' | 'strong' | 'small' | 'tiny' | 'mono' | 'name';

/** Answers the width of a text in units (1 unit = 1 px at full size). */
export type Measure = (text: string, style: TextStyle) => number;

/** Size in units, and the weights that were measured. The mono face advances 0.632 em for every letter. */
const styles = {
  label: { size: 14, face: 'regular' },
  strong: { size: 14, face: 'semibold' },
  small: { size: 12.5, face: 'regular' },
  tiny: { size: 11.5, face: 'regular' },
  mono: { size: 12, face: 'mono' },
  name: { size: 13.5, face: 'mono' },
} as const satisfies Record<TextStyle, { size: number; face: 'regular' | 'semibold' | 'mono' }>;

const MONO_ADVANCE = 0.632;
const WIDEST = 1;
const ELLIPSIS = '…';

/** The width of a text in our own faces, as src/diagram/data/widths.ts has it; a letter that is not there counts a whole em. */
export const measureLetters: Measure = (text, style) => {
  const { size, face } = styles[style];
  return Array.from(text).reduce((sum, letter) => sum + advance(letter, face), 0) * size;
};

/** The text, or its two ends around an ellipsis when it is wider than `room` units: the end of a name tells as much as its start. */
export function fitMiddle(text: string, style: TextStyle, room: number, measure: Measure): string {
  if (measure(text, style) <= room) return text;
  const letters = Array.from(text);
  for (let kept = Math.min(letters.length - 1, mostLetters(room)); kept > 0; kept--) {
    const head = Math.ceil(kept / 2);
    const tail = kept - head;
    const short = letters.slice(0, head).join('') + ELLIPSIS + letters.slice(letters.length - tail).join('');
    if (measure(short, style) <= room) return short;
  }
  return ELLIPSIS;
}

/** The text in lines of at most `room` units, broken at spaces and before slashes; a longer word is cut in its middle. */
function wrap(text: string, style: TextStyle, room: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<=\s)|(?<=\S)(?=\/)/u)) {
    if (line !== '' && measure((line + word).trimEnd(), style) > room) {
      lines.push(line);
      line = '';
    }
    line += word;
  }
  return [...lines, line].map((each) => fitMiddle(each.trim(), style, room, measure)).filter((each) => each !== '');
}

/**
 * Like `wrap`, with lines as even as they go: the narrowest room that needs no more lines.
 */
export function wrapEvenly(text: string, style: TextStyle, room: number, measure: Measure): string[] {
  const whole = wrap(text, style, room, measure);
  if (whole.length < 2) return whole;
  const fits = (lines: string[]) => lines.length <= whole.length && !lines.some((line) => line.includes(ELLIPSIS));
  let [best, tooFar] = [0, Math.ceil((room - 20) / 2)]; // steps of two units
  while (tooFar - best > 1) {
    const step = (best + tooFar) >> 1;
    if (fits(wrap(text, style, room - 2 * step, measure))) best = step;
    else tooFar = step;
  }
  return wrap(text, style, room - 2 * best, measure);
}

/**
 * A name in at most `most` rows, broken at a space, else after a hyphen, a dot, a slash and the like, else anywhere; what is too long
 * is cut in its middle.
 */
export function wrapName(name: string, style: TextStyle, room: number, most: number, measure: Measure): string[] {
  if (measure(name, style) <= room) return [name];
  if (most < 2) return [fitMiddle(name, style, room, measure)];
  const letters = Array.from(name);
  let fitting = Math.min(letters.length, mostLetters(room));
  while (fitting > 1 && measure(letters.slice(0, fitting).join(''), style) > room) fitting--;
  const head = letters.slice(0, fitting).join('');
  const ends = SIGNS.map((signs) => Math.max(...Array.from(signs, (sign) => head.lastIndexOf(sign))) + 1);
  const end = ends.find((each) => each > head.length / 3) ?? head.length;
  const first = head.slice(0, end);
  return [first.trimEnd(), ...wrapName(name.slice(first.length), style, room, most - 1, measure)];
}

/** After these a name may break, the best ones first. */
const SIGNS = [' ', '/:@', '-._=,'];

/** More letters than a room can hold: no letter is narrower than 2 units. Keeps endless texts cheap. */
function mostLetters(room: number): number {
  return Math.ceil(room / 2);
}

function advance(letter: string, face: 'regular' | 'semibold' | 'mono'): number {
  if (face === 'mono') return (letter.codePointAt(0) ?? 0) < 0x1100 ? MONO_ADVANCE : WIDEST;
  const code = letter.codePointAt(0) ?? 0;
  const index = code >= 32 && code <= 126 ? code - 32 : EXTRAS.indexOf(letter) < 0 ? -1 : 95 + EXTRAS.indexOf(letter);
  const table = face === 'regular' ? regular : semibold;
  return index < 0 ? WIDEST : (table[index] ?? 1000) / 1000;
}
