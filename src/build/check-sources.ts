import type { AstroIntegration } from 'astro';
import { checkContent } from '../sources/check-content.ts';
import { readContent } from '../sources/read-content.ts';
import { readLedger } from '../sources/read-ledger.ts';
import { endOnProblems, printProblems } from './print-problems.ts';

/** Checks the content folder before Astro reads it: Astro's own message on a broken note is a stack. In dev it warns and goes on. */
export function checkSources(): AstroIntegration {
  return {
    name: 'podbook:check-sources',
    hooks: {
      'astro:config:setup': ({ command }) => {
        const { content, problems } = readContent();
        const all = [...problems, ...readLedger().problems, ...(problems.length === 0 ? checkContent(content) : [])];
        if (command === 'build') endOnProblems(all);
        else if (all.length > 0) printProblems(all);
      },
    },
  };
}
