import type { TreeIndex } from '../kubernetes/kubectl/tree.ts';
import type { ApiSchema } from '../kubernetes/schema/api.ts';
import { findCommandParts } from './commands.ts';
import { findManifestParts } from './manifests.ts';
import type { Meanings } from './meanings.ts';
import { mergeRows, type Found, type Part, type Row } from './part.ts';

/** All that explanations are taken from. */
export type Knowledge = {
  tree: TreeIndex;
  schema: ApiSchema;
  meanings: Meanings;
  /** version that brought a field as stable, by path: `Pod.spec.initContainers[].restartPolicy` -> `1.33` */
  since: Readonly<Record<string, string>>;
};

/** The languages that are explained; a new one is a function and a line. */
const languages = new Map<string, (text: string, knowledge: Knowledge, part?: string) => Found[]>([
  ['console', findCommandParts],
  ['sh', findCommandParts],
  ['yaml', findManifestParts],
]);

/**
 * The explained parts of the texts of one block (each command of a console, else its whole code) and the rows they share.
 * Parts are sorted and do not overlap. Never throws on odd text; a language without explanations has none.
 * @param part where in the API a manifest's part belongs, such as `Pod.spec`
 */
export function explain(
  language: string,
  texts: readonly string[],
  knowledge: Knowledge,
  part?: string,
): { parts: Part[][]; rows: Row[] } {
  const find = languages.get(language) ?? (() => []);
  const found = texts.map((text) => apart(find(text, knowledge, part).flatMap((each) => byLine(each, text))));
  return {
    parts: found.map((each) => each.map(({ start, end, role, key }) => ({ start, end, role, key }))),
    rows: mergeRows(found.flat()),
  };
}

/** A part that goes on in the next line is two: a line is an element of its own. */
function byLine(part: Found, text: string): Found[] {
  return [...text.slice(part.start, part.end).matchAll(/\S.*/g)].map(({ index, 0: piece }) => ({
    ...part,
    start: part.start + index,
    end: part.start + index + piece.trimEnd().length,
  }));
}

function apart(found: readonly Found[]): Found[] {
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Found[] = [];
  for (const part of sorted) if (part.start >= (kept.at(-1)?.end ?? 0) && part.end > part.start) kept.push(part);
  return kept;
}
