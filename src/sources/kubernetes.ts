import commandTree from '../kubernetes/data/kubectl-1.36.json' with { type: 'json' };
import apiSchema from '../kubernetes/data/schema-1.36.json' with { type: 'json' };
import { indexTree, type Tree, type TreeIndex } from '../kubernetes/kubectl/tree.ts';
import type { ApiSchema } from '../kubernetes/schema/api.ts';

/** What commands are read and checked with: kubectl's own tree. The version of Kubernetes is named in this file alone. */
export const tree: TreeIndex = indexTree(commandTree as Tree);

/** What manifests are read and checked with: the schema of the API. */
export const schema: ApiSchema = apiSchema as unknown as ApiSchema;

/** The versions of both, without patch numbers: `1.36`. */
export const checkedWith = {
  kubectl: /\d+\.\d+/.exec(commandTree.version)?.[0] ?? '',
  api: schema.version,
} as const;
