import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { checkSources } from './src/build/check-sources.ts';
import { finishSite } from './src/build/finish-site.ts';
import { makeFonts } from './src/build/make-fonts.ts';
import { makePictures } from './src/build/make-pictures.ts';
import { makeSitemap } from './src/build/make-sitemap.ts';
import { smallPreload } from './src/build/small-preload.ts';
import { watchContent } from './src/build/watch-content.ts';
import { hastPlugins } from './src/markdown/plugins.ts';
import { environment } from './src/sources/content-folder.ts';
import { siteAddress } from './src/sources/site-address.ts';

const site = siteAddress();

export default defineConfig({
  ...(site !== undefined && { site }),
  base: environment.base,
  outDir: environment.out,
  cacheDir: environment.cache,
  trailingSlash: 'always',
  server: { port: environment.port },
  devToolbar: { enabled: false },
  integrations: [checkSources(), makeFonts(), mdx({ optimize: true }), makeSitemap(), makePictures(), finishSite()],
  markdown: {
    syntaxHighlight: false, // one renderer of our own: src/markdown/render-code.ts
    processor: satteri({
      hastPlugins,
      // Dashes stay as typed: "--" in a title is a flag.
      features: { headingAttributes: true, smartPunctuation: { quotes: true, dashes: false, ellipses: true } },
    }),
  },
  build: { inlineStylesheets: 'never' }, // the policy allows no inline style
  vite: {
    plugins: [tailwindcss(), watchContent(), smallPreload(environment.base)],
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        // Every MDX file would print ten lines about 'use' directives.
        onLog(level, log, print) {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') print(level, log);
        },
      },
    },
  },
});
