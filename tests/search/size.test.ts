import { readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';

const dist = process.env['OUT'] ?? 'dist';
const index = filesBelow('search', '.json');
const page = readFileSync(join(dist, 'index.html'), 'utf8');
const scripts = withImports(
  filesBelow('_astro', '.js').filter(({ file }) => !page.includes(file)),
  'search-dialog.',
);

test('the first results need at most 20 kB: the script, and the part with the titles', () => {
  const guide = index.filter(({ file }) => file.endsWith('guide.json'));
  expect(guide).toHaveLength(1);
  expect(scripts.length).toBeGreaterThan(0);
  expect(sum([...scripts, ...guide])).toBeLessThanOrEqual(20_000);
});

test('all parts of the index are at most 70 kB together', () => {
  expect(index.length).toBeGreaterThan(1);
  expect(sum(index)).toBeLessThanOrEqual(70_000);
});

/** Files with their size as a host sends them. */
function filesBelow(folder: string, ending: string): { file: string; bytes: number }[] {
  return readdirSync(join(dist, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => ({ file, bytes: brotliCompressSync(readFileSync(join(dist, folder, file))).length }));
}

/** A script and all that it imports at once and that no page has already. */
function withImports(all: ReturnType<typeof filesBelow>, start: string): typeof all {
  const own = all.filter(({ file }) => file.startsWith(start));
  const imported = own.flatMap(({ file }) =>
    [...readFileSync(join(dist, '_astro', file), 'utf8').matchAll(/from"\.\/([^"]+)"/g)].flatMap(([, name = '']) =>
      withImports(all, name),
    ),
  );
  return [...new Set([...own, ...imported])];
}

function sum(files: readonly { bytes: number }[]): number {
  return files.reduce((all, { bytes }) => all + bytes, 0);
}
