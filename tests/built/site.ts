import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

const dist = process.env['OUT'] ?? 'dist';

/** A file of the built site, by its address. */
export type BuiltFile = { address: string; text: string };

/** The built pages as text. */
export const pages: BuiltFile[] = filesOf('.html').map((file) => ({
  address: `/${file.replace(/index\.html$/, '')}`,
  text: read(`/${file}`).toString('utf8'),
}));

export function filesOf(ending: string): string[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .sort();
}

/** The bytes of a file of the site. */
export function read(address: string): Buffer {
  return readFileSync(join(dist, address));
}
