// Checks the sources, and shows only the problems of the files named: node scripts/check-notes.ts FILE… (or folders of them)
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import process from 'node:process';
import { lookThrough } from '../src/build/check-sources.ts';
import { printProblems } from '../src/build/print-problems.ts';
import { contentPath } from '../src/sources/content-folder.ts';
import { noteFiles } from '../src/sources/read-content.ts';

const named = process.argv.slice(2);
const strange = named.filter((name) => !filesOfContent().some((file) => isNamed(file, name)));
if (named.length === 0 || strange.length > 0) {
  const what = strange.length > 0 ? `There is no file of the content at ${strange.join(', ')}. ` : '';
  console.error(`${what}Name notes, or folders of them: npm run check -- ${contentPath('notes', 'start', 'five-minutes.mdx')}`);
  process.exit(2);
}

const { problems, checked } = lookThrough();
const own = problems.filter(({ file }) => !checked || named.some((name) => isNamed(file, name)));
printProblems(own);
if (!checked) console.error('Nothing else was checked: mend this first.');
else if (own.length === 0)
  console.log(`No problems in ${named.join(', ')}. Links are checked when the site is built: npm run build.`);
process.exit(own.length === 0 ? 0 : 1);

/** The notes, and what they take from: manifests, lists, site.yaml, the ledger. */
function filesOfContent(): string[] {
  const all = existsSync(contentPath()) ? readdirSync(contentPath(), { recursive: true, encoding: 'utf8' }) : [];
  const others = all.filter((name) => /\.(ya?ml|txt)$/.test(name));
  return [...noteFiles(), ...others.map((name) => join(contentPath(), name))];
}

function isNamed(file: string, name: string): boolean {
  return resolve(file) === resolve(name) || resolve(file).startsWith(resolve(name) + sep);
}
