import { computeStyle, type Sheet, type Style } from '../diagram/cascade.ts';
import { element } from '../diagram/svg.ts';
import type { FaceName, Letters } from './letters.ts';
import { writeIn } from './pen.ts';
import { readMarkup, type Markup } from './read-markup.ts';

/** A drawing that needs neither style sheet nor fonts: its markup, without the `svg` around it, and its size in units. */
export type OutlinedDrawing = { body: string; width: number; height: number };

/** What pictures are made with: the style sheet of drawings, the colours, our faces. */
export type Inks = Sheet & { letters: Letters };

/**
 * Writes the style sheet's values into a drawing of src/diagram, and its texts as outlines: renderers of SVG know neither our
 * faces nor `color-mix()`.
 */
export function outlineDrawing(svg: string, inks: Inks): OutlinedDrawing {
  const [drawing] = readMarkup(svg);
  if (drawing === undefined) return { body: '', width: 0, height: 0 };
  const { width, height } = drawing.attributes;
  return { body: render(drawing, INITIAL, inks), width: Number(width), height: Number(height) };
}

/** What an element is painted with, and the font that it hands on to those within it. */
type Styled = { style: Style; font: Font };
type Font = { size: number; weight: number; mono: boolean; anchor: string };
/** A stretch of text; `x` where it begins anew, `dy` how much lower. */
type Span = Styled & { words: string; x: number | undefined; dy: number };

const INITIAL: Font = { size: 16, weight: 400, mono: false, anchor: 'start' };
const UNSEEN = ['title', 'desc', 'style'];

function render(node: Markup, around: Font, inks: Inks): string {
  if (UNSEEN.includes(node.tag)) return '';
  const styled = styleOf(node, around, inks);
  if (node.tag === 'text') return drawText(node, styled, inks);
  const children = node.children.map((child) => (typeof child === 'string' ? '' : render(child, styled.font, inks)));
  if (node.tag === 'a') return children.join('');
  if (node.tag === 'svg') return element('g', paintOf(styled), ...children);
  return element(node.tag, { ...geometryOf(node), ...paintOf(styled) }, ...children);
}

function styleOf({ tag, attributes }: Markup, around: Font, inks: Inks): Styled {
  const style = computeStyle(tag, (attributes['class'] ?? '').split(' '), 'light', inks);
  const family = style.get('font-family');
  const font = {
    size: parseFloat(style.get('font-size') ?? String(around.size)),
    weight: Number(style.get('font-weight') ?? around.weight),
    mono: family === undefined ? around.mono : /mono/i.test(family),
    anchor: style.get('text-anchor') ?? around.anchor,
  };
  return { style, font };
}

/** The lines of a text as outlines. A span with an `x` of its own begins a line. */
function drawText(node: Markup, styled: Styled, inks: Inks): string {
  const lines: Span[][] = [];
  for (const span of spansOf(node, styled, inks)) {
    if (span.x !== undefined || lines.length === 0) lines.push([]);
    lines.at(-1)?.push(span);
  }
  let y = Number(node.attributes['y'] ?? 0);
  const drawn = lines.map((line) => {
    y += line[0]?.dy ?? 0;
    return drawLine(line, { x: line[0]?.x ?? Number(node.attributes['x'] ?? 0), y, anchor: styled.font.anchor }, inks.letters);
  });
  const { transform } = node.attributes;
  return transform === undefined ? drawn.join('') : element('g', { transform }, ...drawn);
}

/** Spans one after the other; they begin, end or stand in the middle of a point, as its anchor says. */
function drawLine(line: readonly Span[], at: { x: number; y: number; anchor: string }, letters: Letters): string {
  const widths = line.map(({ words, font }) => letters.width(words, faceOf(font), font.size));
  const total = widths.reduce((sum, width) => sum + width, 0);
  let x = at.x - total * ({ middle: 0.5, end: 1 }[at.anchor] ?? 0);
  return line
    .map(({ words, style, font }, index) => {
      const written = { text: words, face: faceOf(font), size: font.size, x, y: at.y };
      x += widths[index] ?? 0;
      return writeIn(style.get('fill') ?? '#000000', written, letters);
    })
    .join('');
}

function spansOf(node: Markup, styled: Styled, inks: Inks): Span[] {
  return node.children.flatMap((child) => {
    if (typeof child === 'string') return [{ words: child, x: undefined, dy: 0, ...styled }];
    const { x, dy = '0' } = child.attributes;
    const own = styleOf(child, styled.font, inks);
    const fill = own.style.get('fill') ?? styled.style.get('fill') ?? '#000000';
    const spans = spansOf(child, { ...own, style: new Map([...own.style, ['fill', fill]]) }, inks);
    const [first, ...rest] = spans;
    return first === undefined ? [] : [{ ...first, x: x === undefined ? first.x : Number(x), dy: Number(dy) }, ...rest];
  });
}

function faceOf({ mono, weight }: Font): FaceName {
  if (mono) return weight >= 550 ? 'monoStrong' : 'mono';
  return weight >= 550 ? 'strong' : 'text';
}

const PAINT = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray'];

function paintOf({ style }: Styled): Record<string, string> {
  return Object.fromEntries([...style].filter(([property]) => PAINT.includes(property)));
}

/** The attributes that place an element; classes, roles and data are for the page. */
function geometryOf({ attributes }: Markup): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => !/^(class|role|id|data-.*|aria-.*)$/.test(name)));
}
