// npm run anchors: builds the site and writes every new address into content/anchors.txt. Lines of people are kept; nothing is removed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { readSite } from '../src/build/read-site.ts';
import { knownAddresses } from '../src/links/known-addresses.ts';
import { recordAddresses } from '../src/links/ledger.ts';
import { contentPath, environment } from '../src/sources/content-folder.ts';
import { readLedger } from '../src/sources/read-ledger.ts';

const built = spawnSync('astro', ['build', '--silent'], { stdio: 'inherit', shell: process.platform === 'win32' });
if (built.status !== 0) {
  console.error('The site does not build, so no address was recorded. Mend what is named above and run it again.');
  process.exit(1);
}

const file = contentPath('anchors.txt');
const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
const after = recordAddresses(readLedger().lines, knownAddresses(readSite(environment.out).pages));
writeFileSync(file, after);
const added = after.split('\n').length - before.split('\n').length;
console.log(
  added === 0 ? `${file} has every address already.` : `${added} new addresses are in ${file}: commit it. They are promises now.`,
);
