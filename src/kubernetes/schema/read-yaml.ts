import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  parseAllDocuments,
  type Document,
  type Node as YamlNode,
  type Pair,
} from 'yaml';
import type { Finding } from '../../problems/problem.ts';
import type { Entry, MapNode, Node, ScalarNode, Span } from './node.ts';
import { readPlainScalar } from './plain-scalar.ts';
import { describeYamlError } from './yaml-errors.ts';

/** More nodes than this after aliases are resolved means a file made to fill the memory. */
const mostNodes = 200_000;

/** Every document of a YAML text (empty ones left out), and what cannot be read. A document with an error has no root. */
export function readYaml(text: string): { roots: Node[]; findings: Finding[] } {
  const parsed = parseAllDocuments(evenSeparators(text), { merge: true, prettyErrors: false, logLevel: 'silent' });
  const documents: Document[] = Array.isArray(parsed) ? parsed : [];
  const roots: Node[] = [];
  const findings: Finding[] = [];
  for (const document of documents) {
    findings.push(...document.errors.map((error) => describeYamlError(error, text)));
    if (document.errors.length > 0 || document.contents === null) continue;
    const reader: Reader = { text, document, findings, left: mostNodes, open: new Set() };
    const root = readNode(reader, document.contents);
    if (root.kind !== 'scalar' || root.value !== null) roots.push(root);
  }
  return { roots, findings };
}

/** kubectl splits at every line that begins with `---`, also at `-----`; offsets stay the same. */
function evenSeparators(text: string): string {
  return text.replaceAll(/^----+[ \t]*$/gm, (line) => '---'.padEnd(line.length));
}

function readNode(reader: Reader, node: YamlNode | null): Node {
  if (reader.left-- === 0)
    complain(
      reader,
      spanOf(node),
      'The aliases of this document expand to too much.',
      'Write the parts out, or use fewer aliases.',
    );
  if (reader.left < 0) return nothing(spanOf(node));
  if (isAlias(node)) return readAlias(reader, node);
  if (isMap(node)) return readMap(reader, node.items, spanOf(node));
  if (isSeq(node)) {
    const list = node.items.map((item) => readNode(reader, isPair(item) ? null : (item as YamlNode | null)));
    return { ...spanOf(node), kind: 'list', items: list };
  }
  return isScalar(node) ? readScalar(reader.text, node) : nothing(spanOf(node));
}

function readAlias(reader: Reader, alias: YamlNode & { resolve(document: Document): YamlNode | undefined }): Node {
  const target = alias.resolve(reader.document);
  if (target === undefined)
    complain(reader, spanOf(alias), 'The alias names no anchor.', 'Quote the value when it only starts with a "*".');
  if (target === undefined || reader.open.has(target)) return nothing(spanOf(alias));
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

function readScalar(text: string, node: YamlNode & { value: unknown; type?: string | undefined }): ScalarNode {
  const span = spanOf(node);
  const source = text.slice(span.start, span.end);
  if (node.type !== 'PLAIN')
    return { ...span, kind: 'scalar', value: typeof node.value === 'string' ? node.value : '', source, plain: false };
  const folded = source.includes('\n') ? String(node.value) : source;
  const plain = node.tag === undefined || node.tag !== 'tag:yaml.org,2002:str';
  return { ...span, kind: 'scalar', value: plain ? readPlainScalar(folded) : folded, source, plain };
}

function nothing(span: Span): ScalarNode {
  return { ...span, kind: 'scalar', value: null, source: '', plain: true };
}

function spanOf(node: YamlNode | null): Span {
  const [start, end] = node?.range ?? [0, 0];
  return { start, end };
}

function complain(reader: Reader, { start, end }: Span, message: string, advice: string): void {
  reader.findings.push({ code: 'yaml/syntax', start, end, message, advice });
}

type Reader = { text: string; document: Document; findings: Finding[]; left: number; open: Set<YamlNode> };
