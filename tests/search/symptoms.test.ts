import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { ask, readIndex } from './read-index.ts';

const LISTS = 'tests/content/symptoms';
const dist = process.env['OUT'] ?? 'dist';
const store = readIndex(dist);
ask(dist, store, 'pod');
const addresses = store.entries.flatMap((entry) => (entry ? [entry.address] : []));

/** The words on the screen -> the id of their section. */
const words = readdirSync(LISTS).flatMap((file) => {
  const listed = parse(readFileSync(join(LISTS, file), 'utf8')) as Record<string, Record<string, string>>;
  return Object.values(listed).flatMap((entries) => Object.entries(entries));
});
/** Whole lines as a terminal shows them -> the id of the section that helps. */
const pasted = Object.entries(parse(readFileSync('tests/search/pasted-symptoms.yaml', 'utf8')) as Record<string, string>);

test.each(words)('%s leads to its section, or to the top of its page, by one of three hits', (word, id) => {
  expect(firstThree(word).map(pageOf)).toContain(pageOf(addressOf(id)));
});

test.each(pasted)('%s, pasted, finds its section among the first three', (line, id) => {
  expect(firstThree(line)).toContain(addressOf(id));
});

function firstThree(query: string): string[] {
  return ask(dist, store, query)
    .hits.slice(0, 3)
    .map(({ entry }) => entry.address);
}

function pageOf(address: string): string {
  return address.replace(/#.*$/, '');
}

/** The address of a section; the id itself where the site has none of that name. */
function addressOf(id: string): string {
  return addresses.find((address) => address.endsWith(`#${id}`)) ?? id;
}
