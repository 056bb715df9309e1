import type { AstroIntegration } from 'astro';
import type { Problem } from '../problems/problem.ts';
import { checkContent } from '../sources/check-content.ts';
import { getContent } from '../sources/kept-content.ts';
import { readLedger } from '../sources/read-ledger.ts';
import { endOnProblems, printProblems } from './print-problems.ts';

/** Checks the content folder before Astro reads it: Astro's own message on a broken note is a stack. In dev it warns and goes on. */
export function checkSources(): AstroIntegration {
  return {
    name: 'podbook:check-sources',
    hooks: {
      'astro:config:setup': ({ command }) => {
        if (command === 'build') endOnProblems(findProblems());
        else printProblems(findProblems());
      },
    },
  };
}

/** Everything wrong in the content folder. */
export function findProblems(): Problem[] {
  return lookThrough().problems;
}

/**
 * Everything wrong in the content folder, and whether it was checked: what cannot be read is named alone, as checks on the rest
 * would only follow from it.
 */
export function lookThrough(): { problems: Problem[]; checked: boolean } {
  const { content, problems } = getContent();
  const unread = [...problems, ...readLedger().problems];
  return unread.length > 0 ? { problems: unread, checked: false } : { problems: checkContent(content), checked: true };
}
