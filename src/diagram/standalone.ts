import { computeStyle, readRules, type Sheet, type Style } from './cascade.ts';
import { readTokens, type Theme } from './colour.ts';

/**
 * Prepares drawings that need no page: each gets a ground and a style sheet of its own, of plain class selectors and plain values,
 * so that programs which know no `var()`, `light-dark()` or `oklch()` show it right. Light colours stand first, the dark ones in
 * a media rule.
 * @param tokens the text of src/styles/tokens.css
 * @param styles the text of src/styles/diagram.css
 * @returns a function from a drawing of this folder to the file's text
 */
export function prepareStandalone(tokens: string, styles: string): (svg: string) => string {
  const sheet = { rules: readRules(styles), tokens: readTokens(tokens) };
  return (svg) =>
    svg.replace(HEAD, (head, width: string, height: string) => {
      const ground = `<rect class="d-ground" width="${width}" height="${height}"/>`;
      return `${head}<style>${styleSheet(svg, sheet)}</style>${ground}`;
    });
}

/** The first tag of a drawing with its title and description. */
const HEAD = /^<svg[^>]* width="(\d+)" height="(\d+)"[^>]*>(?:<title>[^<]*<\/title>)?(?:<desc>[^<]*<\/desc>)?/;

function styleSheet(svg: string, sheet: Sheet): string {
  const targets = targetsOf(svg);
  const dark = rulesOf(targets, 'dark', sheet).map(({ selector, style }) => rule(selector, coloursOf(style)));
  const light = rulesOf(targets, 'light', sheet).map(({ selector, style }) => rule(selector, style));
  return `${light.join('')}@media(prefers-color-scheme:dark){${dark.join('')}}`;
}

/**
 * The lists of classes in the drawing, and the single classes and pairs in them, which say what many lists have in common. Those of
 * few classes come first: a longer list adds only what differs.
 */
function targetsOf(svg: string): Target[] {
  const found = new Map<string, Target>();
  for (const [, tag = '', names = ''] of svg.matchAll(/<(svg|text|tspan|rect|path|circle)\b[^>]*? class="([^"]*)"/g)) {
    const whole = names.split(' ');
    const pairs = whole.flatMap((first, i) => whole.slice(i + 1).map((second) => [first, second]));
    for (const classes of [...whole.map((name) => [name]), ...pairs, whole]) {
      const own = classes.map((name) => `.${name}`).join('');
      found.set(own, { selector: tag.startsWith('t') ? `.d-svg ${own}` : own, tag: '', classes });
    }
  }
  const ground = { selector: '.d-ground', tag: '', classes: ['d-ground'] };
  const text = { selector: '.d-svg text', tag: 'text', classes: [] };
  return [...found.values(), ground, text].sort((a, b) => a.classes.length - b.classes.length);
}

function rulesOf(targets: readonly Target[], theme: Theme, sheet: Sheet): { selector: string; style: Style }[] {
  const done: { target: Target; style: Style }[] = [];
  return targets.map((target) => {
    const style = computeStyle(target.tag, target.classes, theme, sheet);
    const given = new Map(done.filter((each) => isPart(each.target, target)).flatMap((each) => [...each.style]));
    const own = new Map([...style].filter(([name, value]) => given.get(name) !== value));
    done.push({ target, style: own });
    return { selector: target.selector, style: own };
  });
}

function isPart(smaller: Target, larger: Target): boolean {
  return smaller.classes.length > 0 && smaller.classes.every((name) => larger.classes.includes(name));
}

function coloursOf(style: Style): Style {
  return new Map([...style].filter(([, value]) => value.startsWith('#')));
}

function rule(selector: string, style: Style): string {
  const body = [...style].map(([name, value]) => `${name}:${value}`).join(';');
  return body === '' ? '' : `${selector}{${body}}`;
}

/** Elements with these classes; `tag` is `text` for the rule of all texts. */
type Target = { selector: string; tag: string; classes: string[] };
