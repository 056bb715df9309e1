/** The widest drawing in units: a phone of 360 px shows it at nearly full size. */
export const MAX_WIDTH = 336;

type Attributes = Record<string, string | number | undefined>;

/** An element as text. Attributes that are undefined are left out; numbers keep two decimals; text children must be escaped. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escape(typeof value === 'number' ? number(value) : String(value))}"`)
    .join('');
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`;
}

/** A line of text; `x` is its start, middle or end, as the class `d-mid` or `d-end` says, and `y` its baseline. */
export function textAt(x: number, y: number, className: string, content: string): string {
  return element('text', { x, y, class: className === '' ? undefined : className }, escape(content));
}

/** A circle at a point. */
export function circle({ x, y }: Point, r: number, className: string): string {
  return element('circle', { class: className, cx: x, cy: y, r });
}

/** An open line from one drawing command to the next, as `M0 0H5` says it. */
export function line(className: string, d: string): string {
  return element('path', { class: className, d });
}

/** A polyline with rounded corners. @param radius of a corner in units, less where a segment is short */
export function roundedPath(points: readonly Point[], radius: number): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  let path = `M${number(first.x)} ${number(first.y)}`;
  let before = first;
  rest.forEach((corner, i) => {
    const after = rest[i + 1];
    path += after === undefined ? lineTo(before, corner) : bend(before, corner, after, radius);
    before = corner;
  });
  return path;
}

/** The head of an arrow whose tip is at `tip` and that points along `direction`, as a filled triangle. @param pigment its class */
export function arrowhead(tip: Point, direction: 'down' | 'up' | 'left' | 'right', pigment = ''): string {
  const [dx, dy] = { down: [0, 1], up: [0, -1], left: [-1, 0], right: [1, 0] }[direction] as [number, number];
  const back = { x: tip.x - dx * HEAD, y: tip.y - dy * HEAD };
  const a = { x: back.x + dy * HEAD_HALF, y: back.y + dx * HEAD_HALF };
  const b = { x: back.x - dy * HEAD_HALF, y: back.y - dx * HEAD_HALF };
  const d = `M${number(tip.x)} ${number(tip.y)}L${number(a.x)} ${number(a.y)}L${number(b.x)} ${number(b.y)}Z`;
  return element('path', { class: pigment === '' ? 'd-head' : `d-head ${pigment}`, d });
}

/** Units from the tip of an arrow to its base. */
export const HEAD = 7;
const HEAD_HALF = 3.5;

/**
 * The whole drawing. Its title and its words are its children, so that it needs no ids.
 * @param linked true when it holds links, which `role="img"` would hide
 */
export function svgDocument({ width, height, title, words, body, linked = false }: Sheet): string {
  const size = { width: Math.ceil(width), height: Math.ceil(height) };
  const described = [
    ...(title === '' ? [] : [element('title', {}, escape(title))]),
    ...(words.length === 0 ? [] : [element('desc', {}, escape(words.join(' ')))]),
  ];
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'd-svg',
      ...size,
      viewBox: `0 0 ${size.width} ${size.height}`,
      role: linked ? 'group' : 'img',
    },
    ...described,
    ...body,
  );
}

/** Text as it may stand in an element or a quoted attribute. Signs that XML refuses are dropped. */
export function escape(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);
}

/** At most two decimals, no trailing zeros. */
export function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function bend(before: Point, corner: Point, after: Point, radius: number): string {
  const r = Math.min(radius, distance(before, corner) / 2, distance(corner, after) / 2);
  const from = towards(corner, before, r);
  const to = towards(corner, after, r);
  return `${lineTo(before, from)}Q${number(corner.x)} ${number(corner.y)} ${number(to.x)} ${number(to.y)}`;
}

function lineTo(from: Point, to: Point): string {
  if (from.x === to.x) return `V${number(to.y)}`;
  return from.y === to.y ? `H${number(to.x)}` : `L${number(to.x)} ${number(to.y)}`;
}

function towards(from: Point, to: Point, units: number): Point {
  const length = distance(from, to);
  if (length === 0) return from;
  return { x: from.x + ((to.x - from.x) * units) / length, y: from.y + ((to.y - from.y) * units) / length };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

export type Point = { x: number; y: number };
export type Sheet = {
  width: number;
  height: number;
  title: string;
  words: readonly string[];
  body: readonly string[];
  linked?: boolean;
};
