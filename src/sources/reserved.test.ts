import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { reservedIds, reservedSections } from './reserved.ts';

const filesIn = (folder: string) => readdirSync(`src/${folder}`).map((name) => [name, `src/${folder}/${name}`] as const);

test('every address of a page of the site itself is reserved', () => {
  const names = readdirSync('src/pages').flatMap((name) => /^([a-z-]+)(?:\.astro)?$/.exec(name)?.[1] ?? []);
  expect(names).toContain('a-z');
  expect(names.filter((name) => name !== 'index' && !reservedSections.has(name))).toEqual([]);
});

test('every id that layouts and elements give is reserved', () => {
  const files = [...filesIn('layouts'), ...filesIn('elements'), ...filesIn('components')].filter(([name]) =>
    /\.(astro|ts)$/.test(name),
  );
  const ids = files.flatMap(([, path]) =>
    [
      ...readFileSync(path, 'utf8').matchAll(/\bid="([a-z-]+)"|\b(?:id:|\w*\.?id =|hintId =) '([a-z-]+)'|\bid: `([a-z-]+)\$/g),
    ].map(([, inMarkup, inScript, numbered]) => inMarkup ?? inScript ?? `${numbered ?? ''}1`),
  );
  expect(new Set(ids).size).toBeGreaterThan(7);
  expect(ids.filter((id) => !reservedIds.test(id))).toEqual([]);
});
