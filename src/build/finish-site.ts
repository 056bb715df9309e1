import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { checkLinks, type LinkFault } from '../links/check-links.ts';
import { sortForwards, type Forwards } from '../links/forwards.ts';
import { knownAddresses } from '../links/known-addresses.ts';
import { checkLedger } from '../links/ledger.ts';
import { placeFinding } from '../problems/place.ts';
import type { Problem } from '../problems/problem.ts';
import { makeRecords } from '../search/make-records.ts';
import { pack } from '../search/pack.ts';
import { blockFile, shardFile, type Parts } from '../search/parts.ts';
import { makeSynonyms, type Named } from '../search/synonyms.ts';
import { environment, withBase } from '../sources/content-folder.ts';
import { getContent } from '../sources/kept-content.ts';
import { lastPlaceOf } from '../sources/last-place.ts';
import type { Note } from '../sources/note.ts';
import { readAliases } from '../sources/read-aliases.ts';
import { listFields } from '../sources/field-tables.ts';
import type { Content } from '../sources/read-content.ts';
import { placeLedgerFault, readLedger } from '../sources/read-ledger.ts';
import { readSearchNames } from '../sources/read-search-names.ts';
import { endOnProblems } from './print-problems.ts';
import { readSite } from './read-site.ts';
import { writeForwards, writeLeads } from './write-forwards.ts';

/** After the pages are built: checks every link, then writes the search's records. Each page is read once. */
export function finishSite(): AstroIntegration {
  return {
    name: 'podbook:finish-site',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const { pages, files } = readSite(folder);
        const { content } = getContent();
        const { notes, glossary } = content;
        const { groups, problems } = readAliases();
        endOnProblems(problems);
        const ledger = readLedger();
        const forwards = sortForwards(ledger.lines);
        const dead = checkLinks(pages, environment.base, files)
          .filter((fault) => !leadsToForward(fault, forwards))
          .map((fault) => placeFault(fault, notes));
        const typed = readSearchNames(new Set(pages.flatMap(({ ids }) => ids)));
        endOnProblems([
          ...dead,
          ...typed.problems,
          ...checkLedger(ledger.lines, knownAddresses(pages), lastPlaceOf).map(placeLedgerFault),
        ]);
        writeForwards(folder, forwards);
        writeLeads(folder, ledger.lines);
        const terms = Object.values(glossary);
        const records = makeRecords(inReadingOrder(pages, notes), [...terms, ...fieldNames(content)], typed.names);
        writeSearch(folder, pack(records, makeSynonyms(groups, terms), versionOf(records, groups)));
        logger.info(`${pages.length} pages, every link leads somewhere; ${records.length} sections to search.`);
      },
    },
  };
}

/** The share page of a section that ended links to its old address, which says so: that place is made after this check. */
function leadsToForward({ page, href }: LinkFault, { elsewhere }: Forwards): boolean {
  const [target = '', id] = href.split('#');
  return (
    page.startsWith('/s/') &&
    [...elsewhere].some(([from, ids]) => withBase(from) === target && ids.some((each) => each.id === id))
  );
}

/** The names of fields, for the sections that teach them. Plain words such as `image` would find too much. */
function fieldNames(content: Content): Named[] {
  return listFields(content)
    .filter(({ name }) => /[a-z][A-Z]/.test(name))
    .map(({ name, see }) => ({ term: name, see }));
}

function writeSearch(folder: string, { guide, shards, blocks }: Parts): void {
  const write = (file: string, part: unknown): void => writeFileSync(join(folder, 'search', file), JSON.stringify(part));
  mkdirSync(join(folder, 'search', guide.version), { recursive: true });
  write('guide.json', guide);
  for (const [at, shard] of shards.entries()) write(shardFile(guide, at), shard);
  for (const [at, block] of blocks.entries()) write(blockFile(guide, at), block);
}

/** Names what is searched: the same content has the same version. */
function versionOf(...content: unknown[]): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 8);
}

/** The place of a dead link: in its note, where the note holds it, else the page itself. */
function placeFault({ page, href, code, message, advice }: LinkFault, notes: readonly Note[]): Problem {
  const note = notes.find(({ address }) => address === page);
  const link = note?.links.find(({ url }) => url === href || withBase(url) === href);
  if (note && link) return placeFinding({ code, message, advice, ...link }, note.file, note.source);
  const inText = note?.source.indexOf(href) ?? -1;
  if (note && inText >= 0)
    return placeFinding({ code, message, advice, start: inText, end: inText + href.length }, note.file, note.source);
  return { code, message, advice, file: note?.file ?? `the page ${page}`, line: 1, column: 1, length: 1 };
}

function inReadingOrder<T extends { address: string }>(pages: readonly T[], notes: readonly Note[]): T[] {
  const order = new Map(notes.map(({ address }, index) => [address, index]));
  return [...pages].sort((a, b) => (order.get(a.address) ?? 1e6) - (order.get(b.address) ?? 1e6));
}
