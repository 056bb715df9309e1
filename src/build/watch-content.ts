import { resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import { contentPath } from '../sources/content-folder.ts';
import { findProblems } from './check-sources.ts';
import { printProblems } from './print-problems.ts';

/** While somebody writes: says what is wrong after each change, and reloads the page for files that Vite does not know. */
export function watchContent(): Plugin {
  return {
    name: 'podbook:watch-content',
    apply: 'serve',
    configureServer(server) {
      const folder = resolve(contentPath());
      server.watcher.add(folder);
      server.watcher.on('change', (file) => {
        if (!file.startsWith(folder + sep)) return;
        printProblems(findProblems());
        if (!/\.ya?ml$/.test(file)) return;
        server.moduleGraph.invalidateAll();
        server.ws.send({ type: 'full-reload' });
      });
    },
  };
}
