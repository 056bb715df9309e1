import { expect, test } from 'vitest';
import { readContent } from '../../src/sources/read-content.ts';

const { facts, notes } = readContent().content;
const carried = new Set(notes.flatMap(({ fields }) => fields?.facts ?? []));
const listed = Object.entries(facts);

test('the fact sheet holds 199 facts, 28 of them the claims of the seed notes', () => {
  expect(listed).toHaveLength(199);
  expect(listed.filter(([id]) => /^S\d+$/.test(id))).toHaveLength(28);
});

test('every fact is carried by a note, or left out for a reason', () => {
  const missing = listed.filter(([id, fact]) => !carried.has(id) && fact['left-out'] === undefined);
  expect(missing.map(([id, { subject }]) => `${id}: ${subject}`)).toEqual([]);
});

test('what is said to be left out is carried by no note', () => {
  expect(listed.filter(([id, fact]) => carried.has(id) && fact['left-out'] !== undefined).map(([id]) => id)).toEqual([]);
});

test('every note rests on facts, or lists the questions of others only', () => {
  const without = notes.filter(({ fields }) => fields?.facts.length === 0).map(({ address }) => address);
  expect(
    without.filter((address) => !['/reference/glossary/', '/symptoms/find/', '/start/certification/'].includes(address)),
  ).toEqual([]);
});
