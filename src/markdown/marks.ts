import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Part, Row } from '../explain/part.ts';
import { escapePattern } from '../problems/escape-pattern.ts';
import type { Range } from './highlight.ts';

/** Placeholders such as `<pod>`, which a reader replaces, as ranges for a `var` element; not what kubectl prints: `<none>`. */
export function findPlaceholders(code: string): Range[] {
  return [...code.matchAll(/<(?!(?:none|unset|unknown|invalid|nil)>)[a-z][a-z0-9-]*>/g)].map(({ index, 0: text }) => ({
    start: index,
    end: index + text.length,
    tag: 'var' as const,
  }));
}

/** Flags, as ranges for an element that does not break: after `--` a line could end, and the flag would not be one any more. */
export function findFlags(code: string): Range[] {
  return [...code.matchAll(/(?<![^\s[(|])--?[a-zA-Z][\w-]*=?/g)].map(({ index, 0: text }) => ({
    ...{ start: index, end: index + text.length, tag: 'span' as const, className: 'flag' },
  }));
}

/** The `--` before a remote command, as ranges for an element that does not break either. */
export function findDashes(code: string): Range[] {
  return [...code.matchAll(/(?<=\s)--(?=\s|$)/g)].map(({ index }) => ({
    ...{ start: index, end: index + 2, tag: 'span' as const, className: 'whole' },
  }));
}

/** The hyphenated word at the start of a longer value, such as `custom-columns=…`, as ranges for such an element. */
export function findHyphenated(code: string): Range[] {
  return [...code.matchAll(/(?<![\w<-])[a-z]+(?:-[a-z]+)+(?=[=:/.'"])/g)].map(({ index, 0: text }) => ({
    ...{ start: index, end: index + text.length, tag: 'span' as const, className: 'whole' },
  }));
}

/**
 * The ranges of explained parts, each with the number of its row, and of `others` beside and within them. A part that is a
 * placeholder is one element with it; a range that a part only cuts into (`-it`, of two parts) is left out.
 */
export function markParts(parts: readonly Part[], rows: readonly Row[], others: readonly Range[]): Range[] {
  const isSame = (a: Span, b: Span) => a.start === b.start && a.end === b.end;
  const marked = parts.map(({ start, end, role, key }): Range => {
    const same = others.find((other) => isSame(other, { start, end }));
    const className = same?.className === 'whole' ? `part ${role} whole` : `part ${role}`;
    const data = { 'data-row': String(rows.findIndex((row) => row.key === key)) };
    return { start, end, className, data, tag: same?.tag ?? 'span' };
  });
  const isFree = (other: Span) =>
    parts.every((part) => other.end <= part.start || part.end <= other.start || (contains(part, other) && !isSame(part, other)));
  return [...marked, ...others.filter(isFree)].sort((a, b) => a.start - b.start);
}

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Inline code with its placeholders as `var` elements, its flags and its `--` unbroken, and its long words breakable in narrow places. */
export function markInline(text: string): ElementContent[] {
  const whole = [...findPlaceholders(text), ...findFlags(text), ...findDashes(text)];
  const seams = findSeams(text).filter((seam) => whole.every(({ start, end }) => seam.end <= start || end <= seam.start));
  const ranges = [...whole, ...seams].sort((a, b) => a.start - b.start || a.end - b.end);
  return split(text, ranges, (part) => (part === '' ? h('wbr') : h(wrapperOf(part), part)));
}

function wrapperOf(part: string): string {
  return part.startsWith('<') ? 'var' : part === '--' ? 'span.whole' : 'span.flag';
}

/** A text whose long words may break in narrow places; a break adds no text. */
export function breakLongWords(text: string): ElementContent[] {
  return split(text, findSeams(text), () => h('wbr'));
}

/**
 * Where long words may break, as empty ranges: before a new part of `CreateContainerConfigError`, `spec.template.spec` or
 * `kube_pod_owner`, before the placeholder of `deployment/<deployment>`. A flag stays with its value, `--profile=restricted`, as long
 * as a phone's column holds both.
 */
function findSeams(text: string): Span[] {
  return [...text.matchAll(/\S{16,}/g)]
    .flatMap(({ 0: word, index }) =>
      [...word.matchAll(word.length > LONGEST_OPTION ? VALUE_OR_PART : PART)].map((seam) => index + seam.index),
    )
    .map((at) => ({ start: at, end: at }));
}

const LONGEST_OPTION = 21;
const PART =
  /(?<=[a-z]{2})(?=[A-Z][a-z]{2})|(?<=(?:[a-z]{2}|\])[./])(?=[a-z]{2})|(?<=[a-z]{2}_|[A-Z]{2}_)(?=[a-zA-Z]{2})|(?<=[/:=])(?=<[a-z])/g;
const VALUE_OR_PART = new RegExp(`${PART.source}|(?<=[a-z]{2}[:=])(?=[a-zA-Z]{2})`, 'g');

/** An output with the words that mean failure marked; whole words only, so that `Error` leaves `ErrorLog` alone. */
export function markAlarms(text: string, words: readonly string[]): ElementContent[] {
  if (words.length === 0) return [{ type: 'text', value: text }];
  const pattern = new RegExp(`(?<![\\w-])(?:${words.map(escapePattern).join('|')})(?![\\w-])`, 'g');
  const ranges = [...text.matchAll(pattern)].map(({ index, 0: word }) => ({ start: index, end: index + word.length }));
  return split(text, ranges, (part) => h('span.alarm', part));
}

function split(
  text: string,
  ranges: readonly { start: number; end: number }[],
  wrap: (part: string) => ElementContent,
): ElementContent[] {
  const nodes: ElementContent[] = [];
  let from = 0;
  for (const { start, end } of ranges) {
    if (start > from) nodes.push({ type: 'text', value: text.slice(from, start) });
    nodes.push(wrap(text.slice(start, end)));
    from = end;
  }
  if (from < text.length || nodes.length === 0) nodes.push({ type: 'text', value: text.slice(from) });
  return nodes;
}

type Span = { start: number; end: number };
