import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { environment } from '../sources/content-folder.ts';

/**
 * The sitemap of what search engines may list. It repeats what each built page says of itself: that it is hidden, as one that
 * moved is, and the day of its last change. Share pages are left out: they lead on to what is listed.
 */
export function makeSitemap(): AstroIntegration {
  const shares = `${environment.base}s/`;
  return sitemap({
    filter: (page) => !new URL(page).pathname.startsWith(shares),
    serialize: (item) => {
      const html = readBuilt(new URL(item.url).pathname);
      const changed = /"dateModified":"([^"]+)"/.exec(html)?.[1];
      if (html.includes('<meta name="robots" content="noindex">')) return undefined;
      return changed === undefined ? item : { ...item, lastmod: changed };
    },
  });
}

function readBuilt(path: string): string {
  const file = join(environment.out, path.slice(environment.base.length), 'index.html');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
