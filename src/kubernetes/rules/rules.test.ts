import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { placeFinding } from '../../problems/place.ts';
import { reportProblems } from '../../problems/report.ts';
import schema from '../data/schema-1.36.json' with { type: 'json' };
import type { ApiSchema } from '../schema/api.ts';
import { checkManifests } from '../schema/check.ts';
import { rules } from './rules.ts';

const folder = path.join(import.meta.dirname, '../../../tests/fixtures/manifests');
const cases = readdirSync(folder).filter((name) => name !== 'valid');

test('every rule has a name of its own and a folder of fixtures', () => {
  const names = rules.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => !cases.includes(name))).toEqual([]);
});

test.each(cases)('the manifests in %s fail with the stored messages', async (name) => {
  const text = readFileSync(path.join(folder, name, 'manifest.yaml'), 'utf8');
  const { findings } = check(text);
  const level = name.startsWith('yaml-') ? 'yaml/' : name.startsWith('schema-') ? 'schema/' : 'rule/';
  expect(findings.filter(({ code }) => !code.startsWith(level))).toEqual([]);
  for (const document of text.split(/^---$/m)) expect(check(document).findings, document).not.toEqual([]);

  const lines = text.split('\n');
  const problems = findings.map((finding) => placeFinding(finding, 'manifest.yaml', text));
  await expect(`${reportProblems(problems, (_, line) => lines[line - 1])}\n`).toMatchFileSnapshot(
    path.join(folder, name, 'expected.txt'),
  );
});

test.each(readdirSync(path.join(folder, 'valid')))('%s is right', (file) => {
  const { findings, unknown } = check(readFileSync(path.join(folder, 'valid', file), 'utf8'));
  expect({ findings, unknown }).toEqual({ findings: [], unknown: [] });
});

function check(text: string): ReturnType<typeof checkManifests> {
  return checkManifests(text, schema as ApiSchema);
}
