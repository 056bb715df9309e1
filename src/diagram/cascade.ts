import { resolveColour, type Theme, type Tokens } from './colour.ts';

/** What a rule says of elements with all of `classes` (of any when there are none) and of this tag. */
type Rule = { tag: string; classes: string[]; weight: number; declarations: Style };

/** The properties that a drawing outside of a page needs. */
const KEPT = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'font-size', 'font-family', 'font-weight', 'text-anchor'];

/**
 * Reads the style sheet of drawings. Rules for pointers, links and special media are left out: a file has none of them.
 * @param styles the text of src/styles/diagram.css
 */
export function readRules(styles: string): Rule[] {
  const plain = styles.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
  return [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)]
    .flatMap(([, selectors = '', body = '']) => {
      const declarations = readDeclarations(body);
      return expand(selectors.trim()).flatMap((selector) => readSelector(selector, declarations) ?? []);
    })
    .sort((a, b) => a.weight - b.weight); // stable: later rules of one weight stay later
}

function readDeclarations(body: string): Style {
  const pairs = body.split(';').flatMap((each) => {
    const at = each.indexOf(':');
    return at < 0 ? [] : [[each.slice(0, at).trim(), each.slice(at + 1).trim()] as const];
  });
  return new Map(
    pairs.flatMap(([name, value]) => {
      const font = name === 'font' ? /^(\d+) (\S+?)\/\S+ (.+)$/.exec(value) : null;
      if (font === null) return [[name, value] as const];
      return [['font-size', font[2] ?? ''] as const, ['font-family', font[3] ?? ''] as const];
    }),
  );
}

/** One selector for each alternative of a list and of `:is()`. */
function expand(selectors: string): string[] {
  return selectors.split(/,(?![^(]*\))/).flatMap((selector) => {
    const [whole, list] = /:is\(([^)]*)\)/.exec(selector) ?? [];
    if (whole === undefined || list === undefined) return [selector.trim()];
    return list.split(',').flatMap((each) => expand(selector.replace(whole, each.trim())));
  });
}

/** `.d-svg .d-a.d-b` and `.d-svg text`; undefined for what only a page has. */
function readSelector(selector: string, declarations: Style): Rule | undefined {
  const own = selector.replace(/^\.d-svg /, '');
  const parts = /^([a-z]*)((?:\.[\w-]+)*)$/.exec(own);
  if (parts === null) return undefined;
  const [, tag = '', names = ''] = parts;
  const weight = (selector.match(/\./g) ?? []).length * 10 + (tag === '' ? 0 : 1);
  return { tag, classes: names.split('.').filter(Boolean), weight, declarations };
}

/** What holds for an element: plain values only, colours as hexadecimal numbers. */
export function computeStyle(tag: string, classes: readonly string[], theme: Theme, { rules, tokens }: Sheet): Style {
  const found: Style = new Map();
  for (const rule of rules) {
    const applies = (rule.tag === '' || rule.tag === tag) && rule.classes.every((each) => classes.includes(each));
    if (applies) for (const [name, value] of rule.declarations) found.set(name, value);
  }
  const known = new Map([...tokens, ...[...found].filter(([name]) => name === PIGMENT)]);
  const plain = [...found].map(([name, value]) => [name, withoutStandIns(resolveColour(value, known, theme))] as const);
  return new Map(plain.filter(([name, value]) => KEPT.includes(name) && !value.includes(PIGMENT)));
}

/** The colour of what a part stands for; what takes it, and has none, says nothing. */
const PIGMENT = '--c';

/**
 * A file cannot bring our faces along: instead of the stand-ins that only a page declares it names faces that are no wider, as the
 * last resort of some programs is.
 */
function withoutStandIns(value: string): string {
  return value.replace(/'[^']* fallback', (?=sans-serif)/g, NARROW).replace(/'[^']* fallback', /g, '');
}

const NARROW = "Arial, 'Liberation Sans', 'DejaVu Sans Condensed', ";

/** Properties and their values. */
export type Style = Map<string, string>;

export type Sheet = { rules: readonly Rule[]; tokens: Tokens };
