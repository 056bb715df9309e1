import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { unpack, type Texts, type Titles } from '../../src/search/pack.ts';
import { createSearch } from '../../src/search/query.ts';

const LISTS = 'tests/content/symptoms';
const dist = process.env['OUT'] ?? 'dist';
const titles = readPart('titles') as Titles;
const records = unpack(titles, readPart('texts') as Texts);
const search = createSearch(records, titles.synonyms);

/** The words on the screen -> the id of their section. */
const words = readdirSync(LISTS).flatMap((file) => {
  const listed = parse(readFileSync(join(LISTS, file), 'utf8')) as Record<string, Record<string, string>>;
  return Object.values(listed).flatMap((entries) => Object.entries(entries));
});
/** Whole lines as a terminal shows them -> the id of the section that helps. */
const pasted = Object.entries(parse(readFileSync('tests/search/pasted.yaml', 'utf8')) as Record<string, string>);

test.each(words)('%s is found among the first three', (word, id) => {
  expect(firstThree(word)).toContain(pageOf(id));
});

test.each(pasted)('%s, pasted, finds its section among the first three', (line, id) => {
  expect(
    search(line)
      .hits.slice(0, 3)
      .map(({ record }) => record.address),
  ).toContain(addressOf(id));
});

/** The pages of the best hits: a word leads to its section, or to the top of the page that holds it. */
function firstThree(query: string): string[] {
  return search(query)
    .hits.slice(0, 3)
    .map(({ record }) => record.address.replace(/#.*$/, ''));
}

function pageOf(id: string): string {
  return addressOf(id).replace(/#.*$/, '');
}

/** The address of a section; the id itself where the site has none of that name. */
function addressOf(id: string): string {
  return records.find(({ address }) => address.endsWith(`#${id}`))?.address ?? id;
}

function readPart(name: string): unknown {
  return JSON.parse(readFileSync(join(dist, 'search', `${name}.json`), 'utf8'));
}
