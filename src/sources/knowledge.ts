import type { Knowledge } from '../explain/explain.ts';
import { schema, tree } from './kubernetes.ts';
import type { Content } from './read-content.ts';

/** All that explanations are taken from: kubectl's tree, the schema of the API, and our own words in the content. */
export function knowledgeOf({ meanings, features }: Pick<Content, 'meanings' | 'features'>): Knowledge {
  const since = Object.values(features).flatMap(({ stable, fields }) =>
    stable === undefined ? [] : fields.map((field) => [field, stable] as const),
  );
  return { tree, schema, meanings, since: Object.fromEntries(since) };
}
