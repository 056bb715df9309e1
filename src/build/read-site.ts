import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { BuiltPage } from '../built/page.ts';
import { readPage } from '../built/read-page.ts';

/** The built site: its pages, each read once, and its other files. Addresses are without base. */
export function readSite(folder: string): { pages: BuiltPage[]; files: Set<string> } {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.split(sep).join('/'));
  const pages = paths
    .filter((path) => path.endsWith('.html'))
    .sort()
    .map((path) => readPage(readFileSync(join(folder, path), 'utf8'), `/${path.replace(/(^|\/)index\.html$/, '$1')}`));
  return { pages, files: new Set(paths.map((path) => `/${path}`)) };
}
