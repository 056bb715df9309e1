import type { MdastNode } from 'satteri';
import { ProseBuilder, type Prose, type ProseKind } from '../prose/prose.ts';

/** Nodes whose children are one block of prose. */
const BLOCKS: Partial<Record<string, ProseKind>> = { paragraph: 'text', heading: 'heading', tableCell: 'cell' };

/** What stands inside a line. */
const PHRASES = new Set(['text', 'inlineCode', 'strong', 'emphasis', 'link', 'mdxJsxTextElement']);

/** Props and fence words that readers see as a caption. */
const CAPTION = /\btitle="((?:[^"\\]|\\.)*)"/g;

/** What stands in a drawing as it is typed. */
const CODE_IN_DRAWING = /(kubectl [^:,"\]}]*|\b(?:href|is): *[^,}\s]+|\S*\/\S*)/;

/** A comment that says: what follows quotes somebody, wrong words included. */
const QUOTE = /^\s*\/\*\s*quote\b/;

/** All prose of a note's body, block by block, in order of place. Code is one sign; addresses and component names are left out. */
export function proseOfBody(tree: MdastNode, source: string): Prose[] {
  const blocks: Prose[] = [];
  walk(tree, { source, blocks, inItem: false, quoted: false });
  return blocks;
}

type Walk = { source: string; blocks: Prose[]; inItem: boolean; quoted: boolean };

function walk(node: MdastNode, state: Walk): void {
  const kind = BLOCKS[node.type];
  const quoted = state.quoted || isSymptom(node);
  if (kind !== undefined) state.blocks.push(toBlock(node, state.inItem && kind === 'text' ? 'item' : kind, { ...state, quoted }));
  else {
    if (node.type === 'code' && node.lang === 'diagram') state.blocks.push(...labelsOf(node, state.source));
    if (node.type === 'code' || node.type.startsWith('mdxJsx')) state.blocks.push(...captionsOf(node, state.source));
    if (hasText(node)) state.blocks.push(toBlock(node, 'text', state));
    else if ('children' in node) walkAll(node.children, { ...state, inItem: state.inItem || node.type === 'listItem' });
  }
}

/** A heading that is the very string on the screen quotes it. */
function isSymptom(node: MdastNode): boolean {
  const { hProperties } = (node.data ?? {}) as { hProperties?: { className?: string[] } };
  return node.type === 'heading' && hProperties?.className?.includes('symptom') === true;
}

/** A component on one line holds its text itself, without a paragraph. */
function hasText(node: MdastNode): boolean {
  return node.type === 'mdxJsxFlowElement' && node.children.some(({ type }) => PHRASES.has(type));
}

/** A comment `quote: …` holds for the block behind it. */
function walkAll(nodes: readonly MdastNode[], state: Walk): void {
  let quoted = state.quoted;
  for (const node of nodes) {
    if (node.type === 'mdxFlowExpression') quoted = QUOTE.test(node.value);
    else {
      walk(node, { ...state, quoted: quoted || state.quoted });
      quoted = false;
    }
  }
}

function toBlock(node: MdastNode, kind: ProseKind, { source, quoted }: Walk): Prose {
  const builder = new ProseBuilder();
  addPieces(node, builder, source);
  return builder.build(kind, quoted);
}

function addPieces(node: MdastNode, builder: ProseBuilder, source: string): void {
  const start = node.position?.start.offset ?? 0;
  if (node.type === 'text') builder.add(node.value, source, start);
  else if (node.type === 'inlineCode') builder.code(start);
  else if (node.type === 'break') builder.add('\n', source, start);
  else if ('children' in node) for (const child of node.children) addPieces(child, builder, source);
}

/** The title of a fence or a component, which stands in its first line. */
function captionsOf(node: MdastNode, source: string): Prose[] {
  const start = node.position?.start.offset ?? 0;
  const end = node.type === 'code' ? source.indexOf('\n', start) : (node.position?.end.offset ?? start);
  const head = source.slice(start, node.type === 'code' ? end : firstEnd(source, start, end));
  return [...head.matchAll(CAPTION)].map((match) => {
    const builder = new ProseBuilder();
    addMarked(builder, match[1] ?? '', source, start + match.index + match[0].indexOf('"') + 1);
    return builder.build('caption');
  });
}

/** The words of a drawing, line by line. */
function labelsOf(node: MdastNode, source: string): Prose[] {
  let start = source.indexOf('\n', node.position?.start.offset ?? 0) + 1;
  const lines = 'value' in node ? node.value.split('\n') : [];
  return lines.map((line) => {
    const builder = new ProseBuilder();
    let offset = start;
    for (const [i, piece] of line.split(CODE_IN_DRAWING).entries()) {
      if (i % 2 === 1) builder.code(offset);
      else builder.add(piece, source, offset);
      offset += piece.length;
    }
    start += line.length + 1;
    return builder.build('label');
  });
}

/** Where a component's opening tag ends. */
function firstEnd(source: string, start: number, end: number): number {
  const close = source.indexOf('>', start);
  return close < 0 ? end : close;
}

/** Adds a plain text in which `code` may stand between backticks. */
export function addMarked(builder: ProseBuilder, text: string, source: string, start: number): void {
  let offset = start;
  for (const piece of text.split(/(`[^`]*`)/)) {
    const found = piece === '' ? -1 : source.indexOf(piece, offset);
    const at = found < 0 ? offset : found;
    if (piece.startsWith('`') && piece.length > 1) builder.code(at);
    else builder.add(piece, source, at);
    offset = at + piece.length;
  }
}
