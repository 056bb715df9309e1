import { element } from '../diagram/svg.ts';
import type { Inks } from './outline-drawing.ts';
import { drawPanel, PANEL } from './panel.ts';
import { fillRect, HEADER, ink, LEFT, rule, write } from './pen.ts';
import { PICTURE, type Picture } from './picture.ts';
import { drawScreen, drawScreenWords } from './screen.ts';
import { drawKicker, drawText, drawTitle } from './words.ts';

const { width: WIDTH, height: HEIGHT } = PICTURE;

/**
 * A preview picture as SVG of 1200 × 630 px: outlines and plain colours only, so that every renderer draws the same.
 * @param site the site's name, beside its capsule
 */
export function drawPicture(picture: Picture, site: string, inks: Inks): string {
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width: WIDTH, height: HEIGHT, viewBox: `0 0 ${WIDTH} ${HEIGHT}` },
    fillRect(0, 0, WIDTH, HEIGHT, 'paper', inks),
    drawBody(picture, inks),
    drawHeader(site, inks),
  );
}

function drawBody(picture: Picture, inks: Inks): string {
  if (picture.plate.kind === 'words') return drawSymptom(picture, inks);
  if (picture.plate.kind === 'screen') return drawOnScreen(picture, picture.plate, inks);
  return drawBeside(picture, inks);
}

/** Words on the left, a panel on the right. */
function drawBeside({ kicker, title, text, here, plate }: Picture, inks: Inks): string {
  const plain = plate.kind === 'none';
  const room = (plain ? WIDTH - 2 * LEFT - 150 : PANEL.x - 40 - LEFT) - (here ? 24 : 0);
  const sizes = plain ? [84, 78, 72, 68, 64, 60, 54] : [68, 64, 60, 56, 52, 48, 44];
  const head = drawKicker(kicker, room, inks);
  const set = drawTitle(title, { sizes, room, most: plain ? 3 : 5 }, head.bottom, here, inks);
  const words = drawText(text, set.bottom, HEIGHT - 36, room, inks);
  return drawPanel(plate, inks) + settle(head.drawn + set.drawn + words.drawn, words.bottom);
}

/** The words of a symptom above, the screen that shows them below. */
function drawOnScreen(
  { kicker, title, text, here }: Picture,
  plate: Extract<Picture['plate'], { kind: 'screen' }>,
  inks: Inks,
): string {
  const room = WIDTH - 2 * LEFT - 24;
  const head = drawKicker(kicker, room, inks);
  const set = drawTitle(title, { sizes: [76, 68, 60, 52, 46, 40], room, most: 2 }, head.bottom, here, inks);
  const screen = drawScreen(plate, set.bottom + 22, inks);
  const words = drawText(text, screen.bottom + 6, HEIGHT - 30, room, inks);
  return settle(head.drawn + set.drawn + screen.drawn + words.drawn, words.bottom);
}

/** The words of a symptom as the screen itself, and below it what they mean. */
function drawSymptom({ kicker, title, text }: Picture, inks: Inks): string {
  const head = drawKicker(kicker, WIDTH - 2 * LEFT, inks);
  const screen = drawScreenWords(title, head.bottom + 6, inks);
  const words = drawText(text, screen.bottom + 16, HEIGHT - 30, WIDTH - 2 * LEFT, inks);
  return settle(head.drawn + screen.drawn + words.drawn, words.bottom);
}

/** Lowers what leaves much room below it: it stands a little above the middle. */
function settle(drawn: string, bottom: number): string {
  const down = Math.round(Math.max(0, HEIGHT - 56 - bottom) * 0.4);
  return down < 8 ? drawn : element('g', { transform: `translate(0 ${down})` }, drawn);
}

/** The site's header: the capsule of the identity and its name. */
function drawHeader(site: string, inks: Inks): string {
  return [
    fillRect(0, 0, WIDTH, HEADER, 'surface', inks),
    rule(`M0 ${HEADER}H${WIDTH}`, 'rule', inks),
    drawCapsule(LEFT, 25, 1.65, inks),
    write({ text: site, face: 'head', size: 34, x: LEFT + 44, y: 56, fill: 'heading' }, inks),
  ].join('');
}

/** The Pod of the wordmark, as src/components/Wordmark.astro has it. */
function drawCapsule(x: number, y: number, scale: number, { tokens }: Inks): string {
  const stroke = ink('heading', tokens);
  return element(
    'g',
    { transform: `translate(${x} ${y}) scale(${scale})`, fill: 'none', stroke, 'stroke-width': 1.5 },
    element('rect', { x: 1, y: 1, width: 16, height: 21, rx: 6.5 }),
    element('rect', { x: 4.5, y: 5, width: 9, height: 5.5, rx: 2.2, fill: stroke }),
    element('rect', { x: 4.5, y: 12.5, width: 9, height: 5.5, rx: 2.2 }),
  );
}
