import { element } from '../diagram/svg.ts';
import { outlineDrawing, type Inks } from './outline-drawing.ts';
import { fillRect, HEADER, ink, rule, write } from './pen.ts';
import { PICTURE, type Plate } from './picture.ts';
import { cutEnd } from './set-text.ts';

/** The plate that fills the right of a picture, from the header to the lower edge, in px. */
export const PANEL = { x: 700, y: HEADER, width: PICTURE.width - 700, height: PICTURE.height - HEADER } as const;

const MARGIN = 26;
const LARGEST = 1.6; // a small drawing grows no further: its lines would look coarse beside others

/** A drawing, what a section holds, or the capsule of the identity. */
export function drawPanel(plate: Plate, inks: Inks): string {
  if (plate.kind === 'drawing') return drawGround(inks) + drawDrawing(plate.svg, inks);
  if (plate.kind === 'list') return drawGround(inks) + drawList(plate.items, inks);
  return drawMotif(inks);
}

function drawGround(inks: Inks): string {
  const { x, y, width, height } = PANEL;
  return fillRect(x, y, width, height, 'plate', inks) + rule(`M${x} ${y}V${y + height}`, 'plate-rule', inks);
}

/** The whole drawing in the middle of the panel; one that is too tall to be read so begins above and runs out below the edge. */
function drawDrawing(svg: string, inks: Inks): string {
  const { body, width, height } = outlineDrawing(svg, inks);
  const wide = Math.min(LARGEST, (PANEL.width - 2 * MARGIN) / width);
  const whole = Math.min(wide, (PANEL.height - 2 * MARGIN) / height);
  const scale = whole < SMALLEST ? Math.min(wide, CROPPED) : whole;
  const x = PANEL.x + (PANEL.width - width * scale) / 2;
  const y = PANEL.y + (whole < SMALLEST ? MARGIN : (PANEL.height - height * scale) / 2);
  return element('g', { transform: `translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${scale.toFixed(3)})` }, body);
}

const SMALLEST = 0.9;
const CROPPED = 1.15;

/** What a section of the site holds, a line each; what has no room is counted. */
function drawList(items: readonly string[], inks: Inks): string {
  const most = Math.floor((PANEL.height - 2 * MARGIN) / ROW);
  const shown = items.length <= most ? items : [...items.slice(0, most - 1), `and ${items.length - most + 1} more`];
  const left = PANEL.x + 44;
  const top = PANEL.y + (PANEL.height - shown.length * ROW) / 2;
  return shown
    .map((item, index) => {
      const y = top + ROW * index;
      const text = cutEnd(item, PANEL.width - 88, (words) => inks.letters.width(words, 'text', ITEM));
      const line = index === 0 ? '' : rule(`M${left} ${y}H${PICTURE.width - 44}`, 'plate-rule', inks);
      return line + write({ text, face: 'text', size: ITEM, x: left, y: y + ROW / 2 + ITEM * 0.34, fill: 'ink' }, inks);
    })
    .join('');
}

const ROW = 56;
const ITEM = 28;

/** The Pod of the wordmark, large, at the right edge: two containers in a capsule. */
function drawMotif({ tokens }: Inks): string {
  const stroke = ink('plate-rule', tokens);
  const plain = { fill: ink('plate', tokens), stroke, 'stroke-width': 0.16 };
  return element(
    'g',
    { transform: 'translate(1010 140) scale(18.5)' },
    element('rect', { x: 1, y: 1, width: 16, height: 21, rx: 6.5, ...plain }),
    element('rect', { x: 4.5, y: 5, width: 9, height: 5.5, rx: 2.2, ...plain, fill: stroke }),
    element('rect', { x: 4.5, y: 12.5, width: 9, height: 5.5, rx: 2.2, ...plain, fill: ink('paper', tokens) }),
  );
}
