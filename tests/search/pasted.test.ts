import { readFileSync } from 'node:fs';
import process from 'node:process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { unpack, type Texts, type Titles } from '../../src/search/pack.ts';
import { createSearch } from '../../src/search/query.ts';

const dist = process.env['OUT'] ?? 'dist';
const titles = readPart('titles') as Titles;
const search = createSearch(unpack(titles, readPart('texts') as Texts), titles.synonyms);
const pasted = parse(readFileSync('tests/search/pasted.yaml', 'utf8')) as Record<string, Record<string, string | string[]>>;

describe.each(Object.entries(pasted))('a pasted line finds its section first: %s', (_kind, lines) => {
  test.each(Object.entries(lines))('%s', (line, wanted) => {
    const found = search(line).hits.slice(0, 5).map(({ record }) => record.address);
    expect([wanted].flat(), `found ${found.join('  ')}`).toContain(found[0]?.split('#')[1]);
  });
});

function readPart(name: string): unknown {
  return JSON.parse(readFileSync(join(dist, 'search', `${name}.json`), 'utf8'));
}
