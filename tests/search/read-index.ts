import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Guide } from '../../src/search/parts.ts';
import { answer, type Answer } from '../../src/search/query.ts';
import { makeStore, type Store } from '../../src/search/store.ts';

/** The search of a built site, with the guide alone. @param folder of the built site */
export function readIndex(folder: string): Store {
  const store = makeStore(readPart(folder, 'guide.json') as Guide);
  finish(store.start());
  return store;
}

/** The final answer to a query: reads the parts that it needs, as a browser would. */
export function ask(folder: string, store: Store, query: string): Answer {
  for (;;) {
    const found = answer(store, query);
    if (found.missing.length === 0) return found;
    for (const file of found.missing) finish(store.add(file, readPart(folder, file)));
  }
}

function readPart(folder: string, file: string): unknown {
  const path = join(folder, 'search', file);
  if (!existsSync(path)) throw new Error(`The search needs ${path}, which is not built.`);
  return JSON.parse(readFileSync(path, 'utf8'));
}

function finish(steps: Generator<void>): void {
  while (steps.next().done !== true);
}
