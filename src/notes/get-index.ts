import { buildIndex, type IndexLetter } from './index-of-all.ts';
import { listRows } from './listed-rows.ts';
import { getSite } from './site.ts';

/** The A-Z index of this site. */
export function getIndex(): IndexLetter[] {
  const { fields, content } = getSite();
  return buildIndex(content.notes, content.glossary, fields.glossary, listRows());
}
