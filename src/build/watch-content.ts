import { resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import { contentPath } from '../sources/content-folder.ts';
import { dropContent } from '../sources/kept-content.ts';
import { findProblems } from './check-sources.ts';
import { printProblems } from './print-problems.ts';

const PAUSE = 100; // ms: an editor may write a file in two steps, and git a hundred files at once

/**
 * While somebody writes: forgets what was read of the content folder when a file of it changes, comes or goes; then says what is wrong
 * and reloads the page. Every module that Vite has run may hold something of the content, so all of them are loaded anew.
 */
export function watchContent(): Plugin {
  return {
    name: 'podbook:watch-content',
    apply: 'serve',
    configureServer({ watcher, environments, ws }) {
      const folder = resolve(contentPath());
      let waiting: NodeJS.Timeout | undefined;
      const forget = (file: string): void => {
        if (!file.startsWith(folder + sep)) return;
        dropContent();
        for (const { moduleGraph } of Object.values(environments)) moduleGraph.invalidateAll();
        clearTimeout(waiting);
        waiting = setTimeout(show, PAUSE);
      };
      const show = (): void => {
        printProblems(findProblems());
        ws.send({ type: 'full-reload' });
      };
      watcher.add(folder);
      for (const event of ['add', 'change', 'unlink'] as const) watcher.on(event, forget);
    },
  };
}
