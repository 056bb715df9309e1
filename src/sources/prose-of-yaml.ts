import { isMap, isScalar, isSeq, parseDocument, type ParsedNode } from 'yaml';
import { ProseBuilder, type Prose, type ProseKind } from '../prose/prose.ts';
import { addMarked } from './prose-of-note.ts';

/**
 * The prose in YAML: the values of the keys that `kindOf` knows, at any depth, in order of place; `code` between backticks is one
 * sign. A text that YAML folds or escapes is placed as well as it can be.
 * @param shift where the YAML starts in `source`, the text of its file, in UTF-16 units
 * @param kindOf says what a text is by the names on its path, the last one first; undefined for what readers do not see
 */
export function proseOfYaml(
  yaml: string,
  source: string,
  shift: number,
  kindOf: (...path: string[]) => ProseKind | undefined,
): Prose[] {
  const blocks: Prose[] = [];
  const visit = (node: unknown, path: string[]): void => {
    if (isMap(node)) for (const { key, value } of node.items) visit(value, [isScalar(key) ? String(key.value) : '', ...path]);
    else if (isSeq(node)) for (const item of node.items) visit(item, path);
    else if (isScalar(node) && typeof node.value === 'string') {
      const kind = kindOf(...path);
      if (kind === undefined) return;
      const builder = new ProseBuilder();
      addMarked(builder, node.value, source, shift + (node as ParsedNode).range[0]);
      blocks.push(builder.build(kind));
    }
  };
  visit(parseDocument(yaml).contents, []);
  return blocks;
}
