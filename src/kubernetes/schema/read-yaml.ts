import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  parseAllDocuments,
  type Alias,
  type Document,
  type Node as YamlNode,
  type Pair,
} from 'yaml';
import { shifted } from '../../problems/place.ts';
import type { Finding } from '../../problems/problem.ts';
import type { Entry, MapNode, Node, ScalarNode, Span } from './node.ts';
import { readPlainScalar } from './plain-scalar.ts';
import { describeYamlError } from './yaml-errors.ts';

/** More nodes than this after aliases are resolved means a file made to fill the memory. */
const mostNodes = 200_000;

/** Every document of a YAML text (empty ones left out), and what cannot be read. A document with an error has no root. */
export function readYaml(text: string): { roots: Node[]; findings: Finding[] } {
  const roots: Node[] = [];
  const findings: Finding[] = [];
  for (const { start, part } of splitDocuments(text)) {
    const parsed = parseAllDocuments(part, { merge: true, prettyErrors: false, logLevel: 'silent' });
    for (const document of Array.isArray(parsed) ? parsed : []) {
      const errors = document.errors.filter(({ pos }, index, all) => all.findIndex((each) => each.pos[0] === pos[0]) === index);
      findings.push(...errors.map((error) => shifted(describeYamlError(error, part), start)));
      if (document.errors.length > 0 || document.contents === null) continue;
      const faults: Finding[] = [];
      const reader: Reader = { part, start, document, findings: faults, left: mostNodes, open: new Set(), targets: new Map() };
      const root = readNode(reader, document.contents);
      findings.push(...faults);
      if (faults.length === 0 && (root.kind !== 'scalar' || root.value !== null)) roots.push(root);
    }
  }
  return { roots, findings };
}

/**
 * Splits as kubectl does, before any YAML is read: so a fault in one document does not swallow the next.
 * What follows a line `...` is no part of a document, and kubectl ignores it.
 */
function splitDocuments(text: string): { start: number; part: string }[] {
  const parts: { start: number; part: string }[] = [];
  let start = 0;
  for (const line of text.matchAll(/^---+[ \t]*(?:#.*)?\r?$/gm)) {
    parts.push({ start, part: text.slice(start, line.index) });
    start = line.index + line[0].length;
  }
  return [...parts, { start, part: text.slice(start) }]
    .map(({ start, part }) => ({ start, part: part.replace(/^\.\.\.[ \t]*\r?$[^]*/m, '') }))
    .filter(({ part }) => !/^\s*%YAML [^\n]*\s*$/.test(part));
}

function readNode(reader: Reader, node: YamlNode | null): Node {
  const span = spanOf(reader, node);
  if (reader.left-- === 0)
    complain(reader, span, 'The aliases of this document expand to too much.', 'Write the parts out, or use fewer aliases.');
  if (reader.left < 0) return nothing(span);
  if (isAlias(node)) return readAlias(reader, node);
  if (isMap(node)) return readMap(reader, node.items, span);
  if (isSeq(node))
    return {
      ...span,
      kind: 'list',
      items: node.items.map((item) => readNode(reader, isPair(item) ? null : (item as YamlNode | null))),
    };
  return isScalar(node) ? readScalar(reader, node) : nothing(span);
}

function readAlias(reader: Reader, alias: Alias): Node {
  const span = spanOf(reader, alias);
  const target = reader.targets.get(alias) ?? alias.resolve(reader.document);
  if (target === undefined)
    complain(reader, span, `The alias "*${alias.source}" names no anchor.`, 'Quote the value when it only starts with a "*".');
  if (target === undefined || reader.open.has(target)) return nothing(span);
  reader.targets.set(alias, target);
  reader.open.add(target);
  const node = readNode(reader, target);
  reader.open.delete(target);
  return node;
}

function readMap(reader: Reader, pairs: Pair[], span: Span): MapNode {
  const own = new Map<string, Entry>();
  const merged = new Map<string, Entry>();
  for (const pair of pairs) {
    const key = readNode(reader, pair.key as YamlNode | null);
    const value = pair.value === null ? nothing({ start: key.end, end: key.end }) : readNode(reader, pair.value as YamlNode);
    if (key.kind !== 'scalar')
      complain(reader, key, 'A key must be plain text, not a map or a list.', 'Write a text as the key.');
    else if (key.source === '<<' && key.plain) mergeInto(merged, value);
    else own.set(String(key.value), { name: String(key.value), key, value });
  }
  for (const [name, entry] of merged) if (!own.has(name)) own.set(name, entry);
  return { ...span, kind: 'map', entries: own };
}

/** Entries of a merge key `<<`: of a map, or of a list of maps where the first wins. */
function mergeInto(merged: Map<string, Entry>, value: Node): void {
  const maps = value.kind === 'list' ? value.items : [value];
  for (const map of maps) {
    if (map.kind !== 'map') continue;
    for (const [name, entry] of map.entries) if (!merged.has(name)) merged.set(name, entry);
  }
}

function readScalar(reader: Reader, node: YamlNode & { value: unknown; type?: string | undefined }): ScalarNode {
  const span = spanOf(reader, node);
  const source = reader.part.slice(span.start - reader.start, span.end - reader.start);
  const plain = node.type === 'PLAIN' && node.tag !== 'tag:yaml.org,2002:str';
  if (plain && !source.includes('\n')) return { ...span, kind: 'scalar', value: readPlainScalar(source), source, plain };
  // A plain scalar of several lines is text. `!!str 12` has the number as its value here, but its source says it.
  const value = typeof node.value === 'string' ? node.value : source;
  return { ...span, kind: 'scalar', value, source, plain: false };
}

function nothing(span: Span): ScalarNode {
  return { ...span, kind: 'scalar', value: null, source: '', plain: true };
}

function spanOf({ start }: Reader, node: YamlNode | null): Span {
  const [from, to] = node?.range ?? [0, 0];
  return { start: start + from, end: start + to };
}

function complain(reader: Reader, { start, end }: Span, message: string, advice: string): void {
  reader.findings.push({ code: 'yaml/syntax', start, end, message, advice });
}

/** One document while it is read: its text, where that starts in the whole, what was found, and the aliases on the way. */
type Reader = {
  part: string;
  start: number;
  document: Document;
  findings: Finding[];
  /** Nodes that may still be read. */
  left: number;
  /** Anchored nodes that are being read, so that one that holds itself ends. */
  open: Set<YamlNode>;
  /** What each alias names: the package searches the whole document for it. */
  targets: Map<Alias, YamlNode>;
};
