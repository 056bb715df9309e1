import { nearestWords } from '../search/nearest-words.ts';
import type { Guide } from '../search/parts.ts';
import { answer, type Answer } from '../search/query.ts';
import { makeStore, type Store } from '../search/store.ts';

const folder = `${import.meta.env.BASE_URL}search/`;
const asked = new Map<string, Promise<void>>();

let store: Store | undefined;
let opening: Promise<Store> | undefined;

/** The answer from what has come so far; undefined while there is nothing to answer from. */
export function answerNow(query: string): Answer | undefined {
  return store && answer(store, query);
}

/**
 * Loads what a query needs and has not come, the guide first. Each part is fetched once, and again only when that failed.
 * @returns whether something came, so that the answer may be another
 * @throws when a part cannot be loaded
 */
export async function loadFor(query: string): Promise<boolean> {
  if (!store) {
    store = await (opening ??= openStore().finally(() => (opening = undefined)));
    return true;
  }
  const { missing } = answer(store, query);
  await Promise.all(missing.map((file) => loadPart(file)));
  return missing.length > 0;
}

/** Words of the site that resemble a query which finds nothing. */
export function wordsLike(query: string): string[] {
  return store ? nearestWords(store.index, query) : [];
}

async function openStore(): Promise<Store> {
  const made = makeStore((await fetchPart('guide.json')) as Guide);
  await inSteps(made.start());
  return made;
}

function loadPart(file: string): Promise<void> {
  const known = asked.get(file) ?? fetchPart(file).then((part) => inSteps(store?.add(file, part)));
  asked.set(file, known);
  known.catch(() => asked.delete(file));
  return known;
}

async function fetchPart(file: string): Promise<unknown> {
  const response = await fetch(folder + file);
  if (!response.ok) throw new Error(`${folder}${file} answered ${response.status}`);
  return response.json();
}

/** Runs work in short steps: a key that is pressed meanwhile is answered between two of them. */
async function inSteps(steps: Generator<void> = (function* () {})()): Promise<void> {
  let started = performance.now();
  while (steps.next().done !== true) {
    if (performance.now() - started < 5) continue;
    await new Promise((resolve) => setTimeout(resolve));
    started = performance.now();
  }
}
