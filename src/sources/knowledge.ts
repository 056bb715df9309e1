import type { Knowledge } from '../explain/explain.ts';
import commandTree from '../kubernetes/data/kubectl-1.36.json' with { type: 'json' };
import apiSchema from '../kubernetes/data/schema-1.36.json' with { type: 'json' };
import { indexTree, type Tree } from '../kubernetes/kubectl/tree.ts';
import type { ApiSchema } from '../kubernetes/schema/api.ts';
import type { Content } from './read-content.ts';

const tree = indexTree(commandTree as Tree);

/** What commands and manifests are checked with, without patch numbers: `1.36`. */
export const checkedWith = {
  kubectl: /\d+\.\d+/.exec(commandTree.version)?.[0] ?? '',
  api: apiSchema.version,
} as const;

/** All that explanations are taken from: kubectl's tree, the schema of the API, and our own words in the content. */
export function knowledgeOf({ meanings, features }: Pick<Content, 'meanings' | 'features'>): Knowledge {
  const since = Object.values(features).flatMap(({ stable, fields }) =>
    stable === undefined ? [] : fields.map((field) => [field, stable] as const),
  );
  return { tree, schema: apiSchema as unknown as ApiSchema, meanings, since: Object.fromEntries(since) };
}
