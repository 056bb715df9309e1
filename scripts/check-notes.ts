// Checks the sources, and shows only the problems of the notes named: node scripts/check-notes.ts FILE…
import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import process from 'node:process';
import { printProblems } from '../src/build/print-problems.ts';
import { checkContent } from '../src/sources/check-content.ts';
import { readContent } from '../src/sources/read-content.ts';

const files = process.argv.slice(2).map((file) => relative('.', file));
const absent = files.filter((file) => !existsSync(file));
if (files.length === 0 || absent.length > 0) {
  console.error(
    files.length === 0
      ? 'Name the notes to check: npm run check -- content/notes/start/five-minutes.mdx'
      : `There is no file ${absent.join(', ')}.`,
  );
  process.exit(2);
}

const { content, problems } = readContent();
const own = [...problems, ...checkContent(content)].filter(({ file }) => files.includes(file));
if (own.length > 0) printProblems(own);
else console.log(`No problems in ${files.join(', ')}. Links are checked when the site is built: npm run build.`);
process.exit(own.length === 0 ? 0 : 1);
