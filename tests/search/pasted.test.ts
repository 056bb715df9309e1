import { readFileSync } from 'node:fs';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ask, readIndex } from './read-index.ts';

const dist = process.env['OUT'] ?? 'dist';
const store = readIndex(dist);
const pasted = parse(readFileSync('tests/search/pasted.yaml', 'utf8')) as Record<string, Record<string, string | string[]>>;

describe.each(Object.entries(pasted))('a pasted line finds its section first: %s', (_kind, lines) => {
  test.each(Object.entries(lines))('%s', (line, wanted) => {
    const found = ask(dist, store, line)
      .hits.slice(0, 5)
      .map(({ entry }) => entry.address);
    expect([wanted].flat(), `found ${found.join('  ')}`).toContain(found[0]?.split('#')[1]);
  });
});
