import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { contentPath } from '../sources/content-folder.ts';

/** Reloads the page while somebody writes, when a manifest or a data file changes: Vite does not know them. */
export function reloadManifests(): Plugin {
  return {
    name: 'podbook:reload-manifests',
    apply: 'serve',
    configureServer(server) {
      const folder = resolve(contentPath());
      server.watcher.add(folder);
      server.watcher.on('change', (file) => {
        if (file.startsWith(folder) && /\.ya?ml$/.test(file)) {
          server.moduleGraph.invalidateAll();
          server.ws.send({ type: 'full-reload' });
        }
      });
    },
  };
}
