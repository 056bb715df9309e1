import type { Problem } from '../problems/problem.ts';
import { readContent, type Content } from './read-content.ts';

let kept: { content: Content; problems: Problem[] } | undefined;

/**
 * The content folder as it was when somebody first asked. A build reads it once in Astro's configuration, and once in the pages, which
 * Vite runs as modules of their own.
 */
export function getContent(): { content: Content; problems: Problem[] } {
  return (kept ??= readContent());
}

/** Lets the next one who asks read the folder again: something in it has changed. */
export function dropContent(): void {
  kept = undefined;
}
