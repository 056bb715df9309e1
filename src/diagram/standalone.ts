import { readTokens, resolveColour, type Tokens } from './colour.ts';

/**
 * Makes a drawing that needs no page: the style sheet goes into it, with the light colours as plain numbers and the plate as ground.
 * @param svg a drawing of this folder
 * @param tokens the text of src/styles/tokens.css
 * @param styles the text of src/styles/diagram.css
 */
export function makeStandalone(svg: string, tokens: string, styles: string): string {
  const rules = usedRules(styles.replace(COMMENT, '').replace(MEDIA, ''), svg);
  const used = new Set([...rules.matchAll(/var\((--[a-z-]+)\)/g)].map(([, name = '']) => name).filter((name) => name !== '--c'));
  const light = readTokens(tokens);
  const values = [...used].map((name) => `${name}:${resolveToken(name, light)}`).join(';');
  const css = `.d-svg{background:${resolveToken('--plate', light)};${values}}${squeeze(rules)}`;
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
function resolveToken(name: string, tokens: Tokens): string {
  const value = tokens.get(name);
  return value === undefined ? 'inherit' : resolveColour(value, tokens).replace(/'[^']* fallback', /g, '');
}
