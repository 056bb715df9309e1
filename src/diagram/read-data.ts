import { isMap, isPair, isScalar, isSeq, parseDocument, type Node, type YAMLMap } from 'yaml';
import { didYouMean } from '../problems/nearest.ts';
import type { Finding } from '../problems/problem.ts';

/** Where something stands in the source: UTF-16 offsets, `end` exclusive. */
export type Place = { start: number; end: number };

/** A text with its place. */
export type Word = Place & { text: string };

/** A field of a map: its name and what it holds (null when nothing stands behind the colon). */
export type Field = { key: Word; value: Node | null };

/** The YAML of a fence. Answers undefined, and says why in `findings`, when it cannot be read or is no map. */
export function parseData(source: string, findings: Finding[]): Node | undefined {
  const document = parseDocument(source, { prettyErrors: false, version: '1.2', merge: false });
  const [error] = document.errors;
  if (error !== undefined) {
    const [start, end] = error.pos;
    findings.push(dataFinding({ start, end }, `This YAML cannot be read: ${firstLine(error.message)}.`, 'Mend it there.'));
    return undefined;
  }
  return isNode(document.contents) ? document.contents : undefined;
}

/** The fields of a map, in their order; reports a value that is no map. @param what names it in the message: `the nodes` */
export function readFields(node: Node | null | undefined, what: string, findings: Finding[]): Field[] {
  if (node === null || node === undefined) return [];
  if (isMap(node)) return fieldsOf(node);
  findings.push(dataFinding(placeOf(node), `Here ${what} should be a map.`, 'Write one "name: value" a line.'));
  return [];
}

/** The fields of a map that may hold `known` names only; a misspelt one is reported with its near miss. */
export function readKnown(node: Node | null | undefined, what: string, known: readonly string[], findings: Finding[]) {
  const fields = new Map<string, Field>();
  for (const field of readFields(node, what, findings)) {
    if (known.includes(field.key.text)) fields.set(field.key.text, field);
    else findings.push(unknownName(field.key, `"${field.key.text}" is no field of ${what}`, 'Fields are', known));
  }
  return fields;
}

/** The items of a list; reports a value that is none. */
export function readItems(node: Node | null | undefined, what: string, findings: Finding[]): Node[] {
  if (node === null || node === undefined) return [];
  if (isSeq(node)) return node.items.filter(isNode);
  findings.push(dataFinding(placeOf(node), `Here ${what} should be a list.`, 'Begin each line with "- ".'));
  return [];
}

/** A text, a number or a boolean as text; reports anything else. */
export function readWord(node: Node | null | undefined, what: string, findings: Finding[]): Word | undefined {
  if (node === null || node === undefined) return undefined;
  if (isScalar(node)) return node.value === null ? undefined : wordOf(node);
  findings.push(dataFinding(placeOf(node), `Here ${what} should be one text.`, 'Quote it when it holds a colon.'));
  return undefined;
}

/** One text or a list of them. */
export function readWords(node: Node | null | undefined, what: string, findings: Finding[]): Word[] {
  const nodes = isSeq(node) ? node.items.filter(isNode) : [node];
  return nodes.flatMap((each) => readWord(each, what, findings) ?? []);
}

/** The text when it is one of `allowed`; reports it with its near miss when it is not. */
export function readChoice<T extends string>(
  node: Node | null | undefined,
  what: string,
  allowed: readonly T[],
  findings: Finding[],
) {
  const word = readWord(node, what, findings);
  if (word === undefined) return undefined;
  const found = allowed.find((each) => each === word.text);
  if (found === undefined) findings.push(unknownName(word, `"${word.text}" is no ${what}`, 'It may be', allowed));
  return found;
}

/** The finding of a name that is not among `known`. @param lead how the advice begins: `Nodes are` */
export function unknownName(place: Word, message: string, lead: string, known: readonly string[]): Finding {
  const list = known.length === 0 ? '' : `${lead} ${known.join(', ')}.`;
  return dataFinding(place, `${message}.`, `${list}${didYouMean(place.text, known)}`.trim());
}

/** A finding in the data of a diagram. */
export function dataFinding({ start, end }: Place, message: string, advice: string): Finding {
  return { code: 'diagram/data', start, end: Math.max(end, start + 1), message, advice };
}

/** Where a node stands, without the space behind it. */
export function placeOf(node: Node): Place {
  return { start: node.range?.[0] ?? 0, end: node.range?.[1] ?? 1 };
}

function fieldsOf(map: YAMLMap): Field[] {
  return map.items.flatMap((pair) =>
    isPair(pair) && isScalar(pair.key) ? [{ key: wordOf(pair.key), value: isNode(pair.value) ? pair.value : null }] : [],
  );
}

function wordOf(node: Node & { value: unknown }): Word {
  return { text: String(node.value).trim(), ...placeOf(node) };
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'range' in value;
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? text;
}
