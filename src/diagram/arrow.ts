import { isScalar, isMap, type Node } from 'yaml';
import type { Finding } from '../problems/problem.ts';
import { dataFinding, placeOf, readFields, readWord, type Word } from './read-data.ts';

/**
 * One arrow of a fence: `A -> B`, `A --> B` (dashed: a reply, or what happens now and then), `A <- B` (B stands below A, the
 * arrow points up). The label stands behind a colon: `A -> B: label`.
 */
export type Arrow = { from: Word; to: Word; dashed: boolean; upward: boolean; label: string };

const SIGN = /\s(<--|<-|-->|->)\s/;

/** Reads one arrow; reports a line that is none and answers undefined. */
export function readArrow(node: Node, findings: Finding[]): Arrow | undefined {
  const [field, more] = isMap(node) ? readFields(node, 'an arrow', findings) : [];
  const written = field?.key ?? (isScalar(node) ? readWord(node, 'an arrow', findings) : undefined);
  const parts = written === undefined ? null : SIGN.exec(written.text);
  if (written === undefined || parts === null || more !== undefined) {
    findings.push(dataFinding(placeOf(node), 'Here an arrow should stand.', 'Write "- A -> B", or "- A -> B: label".'));
    return undefined;
  }
  const sign = parts[1] ?? '->';
  const upward = sign.startsWith('<');
  const from = cut(written, 0, parts.index);
  const to = cut(written, parts.index + parts[0].length, written.text.length);
  return { from, to, dashed: sign.includes('--'), upward, label: readWord(field?.value, 'a label', findings)?.text ?? '' };
}

/** A part of a word with its own place; a quoted scalar has its text one unit further on. */
function cut(word: Word, start: number, end: number): Word {
  const shift = word.start + (word.end - word.start > word.text.length ? 1 : 0);
  return { text: word.text.slice(start, end).trim(), start: shift + start, end: shift + end };
}
