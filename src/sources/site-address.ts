import { existsSync, readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { contentPath, environment } from './content-folder.ts';

let known: { address: string | undefined } | undefined;

/**
 * The host's address: SITE, else `url` of site.yaml; undefined where that is no address, which the source check reports. Read once:
 * every link of a page's Markdown asks.
 * @throws when SITE is set to something else than an address
 */
export function siteAddress(): string | undefined {
  known ??= { address: environment.site === undefined ? addressIn(contentPath('site.yaml')) : checked(environment.site) };
  return known.address;
}

function checked(site: string): string {
  if (URL.canParse(site)) return site;
  throw new Error(`SITE is "${site}", no address. Write the host's whole address, SITE=https://pods.example.org, or unset it.`);
}

function addressIn(file: string): string | undefined {
  if (!existsSync(file)) return undefined;
  const url = parseDocument(readFileSync(file, 'utf8')).get('url');
  return typeof url === 'string' && URL.canParse(url) ? url : undefined;
}
