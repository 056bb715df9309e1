import type { Element, Nodes } from 'hast';
import { measureLetters, type TextStyle } from '../diagram/letters.ts';

/** The width in px below which a table would scroll on the smallest phones, as src/styles/tables.css sets it there. */
export function narrowestTable(rows: readonly (readonly Element[])[]): number {
  const count = Math.max(0, ...rows.map(({ length }) => length));
  const columns = Array.from({ length: count }, (_, at) =>
    Math.ceil(Math.max(...rows.map((row) => (row[at] === undefined ? 0 : longestWord(row[at], at === 0))))),
  );
  return columns.reduce((sum, width) => sum + width, 0) + GAP * Math.max(0, count - 1);
}

const GAP = 8;
/** Each face with its size in a cell over that of its letters in a drawing. */
const faces = {
  title: { style: 'strong', scale: 15 / 14 },
  head: { style: 'strong', scale: 13 / 14 },
  text: { style: 'label', scale: 15 / 14 },
  code: { style: 'mono', scale: 12.75 / 12 },
} as const satisfies Record<string, { style: TextStyle; scale: number }>;
/** Edge and padding of inline code on one side. */
const CODE_EDGE = 3.55;

/** The width of a cell's longest word. */
function longestWord(cell: Element, isFirst: boolean): number {
  const face = cell.tagName === 'th' ? 'head' : isFirst ? 'title' : 'text';
  let [word, longest] = [0, 0];
  for (const piece of piecesOf(cell, face)) {
    word = piece === 'break' ? 0 : word + piece;
    longest = Math.max(longest, word);
  }
  return longest;
}

/** The widths of what no line break parts, and the breaks between. */
function piecesOf(node: Nodes, face: keyof typeof faces): (number | 'break')[] {
  if (node.type === 'text') return join(node.value.split(BREAK), face);
  if (node.type !== 'element') return [];
  if (['wbr', 'br'].includes(node.tagName)) return ['break'];
  if (isWhole(node)) return [widthOf(textOf(node), face)];
  if (node.tagName !== 'code') return node.children.flatMap((child) => piecesOf(child, face));
  return [CODE_EDGE, ...node.children.flatMap((child) => piecesOf(child, 'code')), CODE_EDGE];
}

/** At spaces, after hyphens and slashes between letters. */
const BREAK = /[ \n]+|(?<=\w-)(?=[a-z])|(?<=\w\/)(?=\w)/i;

function join(words: readonly string[], face: keyof typeof faces): (number | 'break')[] {
  return words.flatMap((word, at) => (at === 0 ? [widthOf(word, face)] : ['break' as const, widthOf(word, face)]));
}

function widthOf(text: string, face: keyof typeof faces): number {
  return measureLetters(text, faces[face].style) * faces[face].scale;
}

function isWhole({ tagName, properties }: Element): boolean {
  const { className } = properties;
  return tagName === 'var' || (Array.isArray(className) && className.some((name) => name === 'flag' || name === 'whole'));
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
