import { existsSync, readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { contentPath, environment } from './content-folder.ts';

/** The host's address: SITE, else `url` of site.yaml. Undefined when neither is an address; the source check says what is wrong. */
export function siteAddress(): string | undefined {
  const file = contentPath('site.yaml');
  if (environment.site !== undefined || !existsSync(file)) return environment.site;
  const url = parseDocument(readFileSync(file, 'utf8')).get('url');
  return typeof url === 'string' && URL.canParse(url) ? url : undefined;
}
