import type { Plugin } from 'vite';

/**
 * Vite's helper behind every `import()` also loads style sheets and tells of failures; it weighs as much as three of our elements.
 * Ours only asks for the modules that the wanted one imports, so that they come side by side.
 */
export function smallPreload(base: string): Plugin {
  return {
    name: 'podbook:small-preload',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      return id.includes('vite/preload-helper') ? helper(base) : undefined;
    },
  };
}

function helper(base: string): string {
  return `export const __vitePreload = (load, files = []) => {
  for (const file of files)
    document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href: ${JSON.stringify(base)} + file }));
  return load();
};`;
}
