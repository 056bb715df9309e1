import { relative } from 'node:path';
import { contentPath } from '../sources/content-folder.ts';
import type { Note } from '../sources/note.ts';
import { getSite } from './site.ts';

/** Where a note is edited, from `edit` in site.yaml; undefined where it does not say. */
export function getEditAddress({ file }: Note): string | undefined {
  const path = relative(contentPath(), file).split(/[/\\]/).map(encodeURIComponent).join('/');
  return getSite().fields.edit?.replace('{file}', path);
}
