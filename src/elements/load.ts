import './search-box.ts'; // not by need: its keys must work from the start

/** Each element's code, by tag. A page loads only what it holds; without them it is complete all the same. */
const elements: Readonly<Record<string, () => Promise<unknown>>> = {
  'copy-button': () => import('./copy-button.ts'),
  'diagram-view': () => import('./diagram-view.ts'),
  'explained-code': () => import('./explained-code.ts'),
  'joined-plate': () => import('./joined-plate.ts'),
  'lost-page': () => import('./lost-page.ts'),
  'moved-page': () => import('./moved-page.ts'),
  'page-links': () => import('./page-links.ts'),
  'page-outline': () => import('./page-outline.ts'),
  'theme-switch': () => import('./theme-switch.ts'),
};

for (const [tag, load] of Object.entries(elements)) if (document.querySelector(tag)) load().catch(() => undefined);
