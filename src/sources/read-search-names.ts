import { existsSync, readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { escapePattern } from '../problems/escape-pattern.ts';
import type { Problem } from '../problems/problem.ts';
import { placeFinding } from '../problems/place.ts';
import { contentPath } from './content-folder.ts';
import { readYaml } from './read-yaml.ts';

/** What people type for a section, by its id. */
export type SearchNames = Record<string, string[]>;

const namesSchema = z.record(z.string(), z.array(z.string().min(1).max(100)).min(1));

/**
 * Reads search-names.yaml; there are no names where the content has no such file.
 * @param ids of the sections that were built: a name of another one is a problem
 */
export function readSearchNames(ids: ReadonlySet<string>): { names: SearchNames; problems: Problem[] } {
  const file = contentPath('search-names.yaml');
  if (!existsSync(file)) return { names: {}, problems: [] };
  const source = readFileSync(file, 'utf8');
  const { value = {}, problems } = readYaml({ yaml: source, schema: namesSchema, code: 'glossary/schema', file, source });
  const unknown = Object.keys(value).filter((id) => !ids.has(id));
  return { names: value, problems: [...problems, ...unknown.map((id) => sayUnknown(id, file, source))] };
}

function sayUnknown(id: string, file: string, source: string): Problem {
  const start = Math.max(0, source.search(new RegExp(`^${escapePattern(id)}:`, 'm')));
  const message = `No section has the id "${id}".`;
  const advice = 'Write the id of the section that these words mean, or remove the line.';
  return placeFinding({ code: 'glossary/schema', message, advice, start, end: start + id.length }, file, source);
}
