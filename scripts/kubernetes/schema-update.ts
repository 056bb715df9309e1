import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ApiSchema } from '../../src/kubernetes/schema/api.ts';
import { deriveSchema } from './schema-derive.ts';

/** Where the API schema is committed. */
export const SCHEMA_FILE = 'src/kubernetes/data/schema-1.36.json';

/** Derives the schema from the installed package and writes it; answers one line about it. */
export async function updateSchema(): Promise<string> {
  const schema = await deriveSchema(path.join(import.meta.dirname, '../..'));
  writeFileSync(path.join(import.meta.dirname, '../..', SCHEMA_FILE), printSchema(schema));
  const fields = Object.values(schema.definitions).reduce((sum, { fields }) => sum + Object.keys(fields).length, 0);
  return `${SCHEMA_FILE}: ${schema.source}, ${Object.keys(schema.kinds).length} kinds, ${Object.keys(schema.definitions).length} definitions, ${fields} fields.`;
}

/** The committed form: one line a field, so that a new version reads well as a difference. */
export function printSchema({ definitions, ...head }: ApiSchema): string {
  const about = Object.entries(head).map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)},\n`);
  const entries = Object.entries(definitions).map(([name, { doc, fields }]) => {
    const lines = Object.entries(fields).map(([field, value]) => `\n      ${JSON.stringify(field)}: ${JSON.stringify(value)}`);
    return `\n    ${JSON.stringify(name)}: {"doc": ${JSON.stringify(doc)}, "fields": {${lines.join(',')}\n    }}`;
  });
  return `{\n${about.join('')}  "definitions": {${entries.join(',')}\n  }\n}\n`;
}
