import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import process from 'node:process';

const content = process.env['CONTENT'] ?? 'content';

/** The only reader of the environment: what to build, from where, for which address. Paths are relative to the project or absolute. */
export const environment = {
  /** Folder of the notes; it has its own site.yaml. */
  content,
  /** Folder that the site is written to. */
  out: process.env['OUT'] ?? 'dist',
  /** Astro's cache; one a content folder, so that two do not mix. */
  cache: join('.generated/astro', createHash('sha256').update(resolve(content)).digest('hex').slice(0, 12)),
  /** Path the site is hosted under, with a slash at both ends. */
  base: `/${(process.env['BASE'] ?? '').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/'),
  /** Address of the host, without a path; undefined, or set to nothing: site.yaml says it. */
  site: process.env['SITE'] === '' ? undefined : process.env['SITE'],
  /** Port of the development server; the built site's server, in plain JavaScript, reads it by itself. */
  port: Number(process.env['PORT'] ?? 4321),
} as const;

/** The path of a file or folder of the content, as problems name it. */
export function contentPath(...parts: string[]): string {
  return join(environment.content, ...parts);
}

/** Puts the base before an address of this site: `/logs/` -> `/podbook/logs/`. Other addresses stay as they are. */
export function withBase(address: string): string {
  return address.startsWith('/') && !address.startsWith('//') ? environment.base + address.slice(1) : address;
}
