import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';

/** Letters that a row of a phone holds of a continued line. A longer word is given places to break. */
const LONGEST = 30;

/** Where a long word may break, the best first; what is still too long breaks at the next. */
const PLACES = [
  /(?<=,)(?=[\w"{])|(?<=\})(?=\{)|(?<=[:[]\{)(?=")/, // behind a comma, where an object begins
  /(?<=[a-z][:=])(?=[a-zA-Z])/, // behind the name of a value
  /(?<=[\w\])])(?=\.[a-zA-Z])/, // before a field
  /(?<=[a-z])(?=[A-Z][a-z]{3})/, // within its name
];

/**
 * The lines of a command as the content of its element. A line behind a `\` is a block of its own, so that CSS can hang its
 * rows; the break and the indent before it are not shown and stay in the text, which is copied. Other breaks are text.
 */
export function hangLines(lines: readonly ElementContent[][]): ElementContent[] {
  const content: ElementContent[] = [];
  let block = content;
  lines.forEach((line, index) => {
    const above = lines[index - 1];
    if (above === undefined) block.push(...withBreaks(line));
    else if (!textOf(above).endsWith('\\')) block.push({ type: 'text', value: '\n' }, ...withBreaks(line));
    else {
      const hung = hang(line);
      content.push(hung);
      block = hung.children;
    }
  });
  return content;
}

function hang(line: readonly ElementContent[]): Element {
  const [first, ...rest] = line;
  const indent = first?.type === 'text' ? (/^ +/.exec(first.value)?.[0] ?? '') : '';
  const shown = first?.type === 'text' ? [{ ...first, value: first.value.slice(indent.length) }, ...rest] : line;
  return h('span.hung', [h('span', { hidden: true }, `\n${indent}`), ...withBreaks(shown)]);
}

/** A line that may break within its long words; a break adds no text, and stands before the part that it begins, not in it. */
function withBreaks(line: readonly ElementContent[]): ElementContent[] {
  const breaks = new Set(breaksOf(textOf(line)));
  let at = 0;
  const walk = (node: ElementContent): ElementContent[] => {
    const before = breaks.delete(at) ? [h('wbr')] : [];
    if (node.type === 'element') return [...before, { ...node, children: node.children.flatMap(walk) }];
    if (node.type !== 'text') return [...before, node];
    const ends = [...breaks].filter((end) => end < at + node.value.length);
    const texts = [at, ...ends].map((from, index) => node.value.slice(from - at, ends[index] && ends[index] - at));
    ends.forEach((end) => breaks.delete(end));
    at += node.value.length;
    return [
      ...before,
      ...texts.flatMap((value, index) => [...(index === 0 ? [] : [h('wbr')]), { type: 'text' as const, value }]),
    ];
  };
  return line.flatMap(walk);
}

/** Where the long words of a line may break, as offsets in order. */
function breaksOf(line: string): number[] {
  return [...line.matchAll(/\S+/g)].flatMap(({ index, 0: word }) => {
    const parts = PLACES.reduce(
      (all, place) => all.flatMap((part) => (part.length > LONGEST ? part.split(place) : [part])),
      [word],
    );
    return parts.slice(1).map((_, count) => index + parts.slice(0, count + 1).join('').length);
  });
}

function textOf(nodes: readonly ElementContent[]): string {
  return nodes.map((node) => (node.type === 'text' ? node.value : node.type === 'element' ? textOf(node.children) : '')).join('');
}
