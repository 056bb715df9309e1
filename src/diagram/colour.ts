/** The declarations of a style sheet's custom properties, by name with its two hyphens. */
export type Tokens = ReadonlyMap<string, string>;

/** The custom properties of a style sheet's text; where one is declared twice, the first, which is that of `:root`. */
export function readTokens(css: string): Tokens {
  const tokens = new Map<string, string>();
  for (const [, name = '', value = ''] of css.matchAll(/(--[a-z0-9-]+):\s*([^;]+);/g))
    if (!tokens.has(name)) tokens.set(name, value.trim());
  return tokens;
}

/** A value with each `var()` replaced by what it stands for; an unknown one stays as it is. */
function resolveVars(value: string, tokens: Tokens): string {
  return value.replace(/var\((--[a-z0-9-]+)\)/g, (whole, name: string) => {
    const found = tokens.get(name);
    return found === undefined ? whole : resolveVars(found, tokens);
  });
}

/** The half of `light-dark()` that is meant. */
export type Theme = 'light' | 'dark';

/**
 * A colour as `#rrggbb`, or `#rrggbbaa` where light comes through: what every viewer of SVG understands.
 * Reads `var()`, one half of `light-dark()`, `oklch()` and `color-mix(in oklab, …)`; any other value stays as it is.
 */
export function resolveColour(value: string, tokens: Tokens, theme: Theme = 'light'): string {
  const written = resolveVars(value, tokens);
  const colour = readColour(written, theme);
  return colour === undefined ? written : toHex(colour);
}

/** OKLab, with its alpha from 0 to 1. */
type Lab = { l: number; a: number; b: number; alpha: number };

function readColour(value: string, theme: Theme): Lab | undefined {
  const [, name = '', inside = ''] = /^([a-z-]+)\((.*)\)$/s.exec(value.trim()) ?? [];
  if (value.trim() === 'transparent') return { l: 0, a: 0, b: 0, alpha: 0 };
  if (name === 'light-dark') return readColour(splitAtCommas(inside)[theme === 'light' ? 0 : 1] ?? '', theme);
  if (name === 'oklch') return readOklch(inside);
  return name === 'color-mix' ? mix(splitAtCommas(inside), theme) : undefined;
}

function readOklch(inside: string): Lab | undefined {
  const [l = NaN, chroma = NaN, hue = NaN, alpha = 1] = inside.split(/[\s/]+/).map(Number);
  if ([l, chroma, hue, alpha].some(Number.isNaN)) return undefined;
  const angle = (hue * Math.PI) / 180;
  return { l, a: chroma * Math.cos(angle), b: chroma * Math.sin(angle), alpha };
}

/** `in oklab`, a colour with its share, and one that takes the rest. */
function mix([space, first = '', second = '']: string[], theme: Theme): Lab | undefined {
  const [, written = '', percent = ''] = /^(.*?)\s+([\d.]+)%$/s.exec(first) ?? [];
  const [a, b] = [readColour(written, theme), readColour(second, theme)];
  if (space !== 'in oklab' || a === undefined || b === undefined) return undefined;
  const share = Number(percent) / 100;
  const alpha = a.alpha * share + b.alpha * (1 - share);
  const of = (key: 'l' | 'a' | 'b') => (a[key] * a.alpha * share + b[key] * b.alpha * (1 - share)) / (alpha || 1);
  return { l: of('l'), a: of('a'), b: of('b'), alpha };
}

/** At the commas that stand outside of parentheses. */
function splitAtCommas(text: string): string[] {
  const parts: string[] = [];
  let [depth, start] = [0, 0];
  for (const [index, sign] of Array.from(text).entries()) {
    depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
    if (sign !== ',' || depth > 0) continue;
    parts.push(text.slice(start, index).trim());
    start = index + 1;
  }
  return [...parts, text.slice(start).trim()];
}

/** OKLab to sRGB; the matrices are those of CSS Color 4. Our colours are all inside of sRGB. */
function toHex({ l: lightness, a, b, alpha }: Lab): string {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return `#${[...linear.map(encode), ...(alpha < 1 ? [alpha] : [])].map(toByte).join('')}`;
}

function encode(linear: number): number {
  return linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055;
}

function toByte(value: number): string {
  return Math.round(255 * Math.min(1, Math.max(0, value)))
    .toString(16)
    .padStart(2, '0');
}
