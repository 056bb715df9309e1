import { existsSync, readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import type { Problem } from '../problems/problem.ts';
import { contentPath } from './content-folder.ts';
import { readYaml } from './read-yaml.ts';

const word = z.string().regex(/^[^\sA-Z]+$/, 'An alias is one word, lower case.');
const aliasesSchema = z.array(z.array(word).min(2));

/** Groups of words that mean the same in a search, from aliases.yaml; none where the content has no such file. */
export function readAliases(): { groups: string[][]; problems: Problem[] } {
  const file = contentPath('aliases.yaml');
  if (!existsSync(file)) return { groups: [], problems: [] };
  const source = readFileSync(file, 'utf8');
  const { value, problems } = readYaml({ yaml: source, schema: aliasesSchema, code: 'glossary/schema', file, source });
  return { groups: value ?? [], problems };
}
