/**
 * Makes a drawing that needs no page: the style sheet goes into it, with the light colours as plain numbers and the plate as ground.
 * @param svg a drawing of this folder
 * @param tokens the text of src/styles/tokens.css
 * @param styles the text of src/styles/diagram.css
 */
export function makeStandalone(svg: string, tokens: string, styles: string): string {
  const rules = usedRules(styles.replace(COMMENT, '').replace(MEDIA, ''), svg);
  const used = new Set([...rules.matchAll(/var\((--[a-z-]+)\)/g)].map(([, name = '']) => name).filter((name) => name !== '--c'));
  const values = [...used].map((name) => `${name}:${resolveToken(name, tokens)}`).join(';');
  const css = `.d-svg{background:${resolveToken('--plate', tokens)};${values}}${squeeze(rules)}`;
  return svg.replace(
    /(<svg[^>]*>(?:<title>[^<]*<\/title>)?(?:<desc>[^<]*<\/desc>)?)/,
    `$1<style>${css.replaceAll('$', '$$$$')}</style>`,
  );
}

const COMMENT = /\/\*[\s\S]*?\*\//g;
const MEDIA = /@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g;

/** The rules that name a class of this drawing. */
function usedRules(css: string, svg: string): string {
  const used = new Set([...svg.matchAll(/class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')));
  const named = (selector: string) =>
    [...selector.matchAll(/\.(d-[a-z-]+)/g)].map(([, name = '']) => name).filter((name) => name !== 'd-svg');
  return [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)]
    .filter(([, selector = '']) => named(selector).length === 0 || named(selector).some((name) => used.has(name)))
    .map(([rule]) => rule)
    .join('');
}

function squeeze(css: string): string {
  return css
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replaceAll(';}', '}')
    .trim();
}

/** The light value of a token: a colour as `#rrggbb`, anything else as it stands, without the stand-in faces that a page declares. */
function resolveToken(name: string, tokens: string): string {
  const value = new RegExp(`${name}: ([^;]+);`).exec(tokens)?.[1] ?? 'inherit';
  const colour = /oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)/.exec(value);
  if (colour === null) return value.replace(/'[^']* fallback', /g, '');
  return toHex(Number(colour[1]), Number(colour[2]), Number(colour[3]));
}

/** OKLCH to sRGB; the matrices are those of CSS Color 4. Our colours are all inside of sRGB. */
function toHex(lightness: number, chroma: number, hue: number): string {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return `#${linear.map(toByte).join('')}`;
}

function toByte(linear: number): string {
  const value = linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055;
  return Math.round(255 * Math.min(1, Math.max(0, value)))
    .toString(16)
    .padStart(2, '0');
}
