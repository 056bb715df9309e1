import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPage } from '../../src/built/read-page.ts';
import { knownAddresses } from '../../src/links/known-addresses.ts';
import { parseLedger, recordAddresses } from '../../src/links/ledger.ts';
import { pages } from './site.ts';

const text = readFileSync('content/anchors.txt', 'utf8');
const known = knownAddresses(pages.map((page) => readPage(page.text, page.address)));

test('every address of the site is in the ledger; "npm run anchors" records the missing ones', () => {
  const recorded = new Set(parseLedger(text).lines.map(({ address }) => address));
  expect([...known].filter((address) => !recorded.has(address))).toEqual([]);
});

test('the ledger is sorted and has no line that cannot be read', () => {
  expect(parseLedger(text).faults).toEqual([]);
  expect(recordAddresses(parseLedger(text).lines, known)).toBe(text);
});
