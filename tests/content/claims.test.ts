import { expect, test } from 'vitest';
import { idsOf } from '../../src/sources/check-ids.ts';
import { readContent } from '../../src/sources/read-content.ts';

const { content } = readContent();
const note = content.notes.find(({ address }) => address === '/reference/notes-got-wrong/');
const claims = (note?.components ?? [])
  .filter(({ name }) => name === 'Claim')
  .map(({ props }) => ({ id: String(props['id']), verdict: String(props['verdict']), see: String(props['see']) }));

/** The review of the seed notes: facts.md, part 1. */
const VERDICTS: Record<string, string[]> = {
  right: ['S3', 'S5', 'S6', 'S7', 'S10', 'S11', 'S12', 'S13', 'S15', 'S19', 'S20', 'S22', 'S24', 'S26'],
  imprecise: ['S1', 'S2', 'S4', 'S9', 'S14', 'S25', 'S28'],
  outdated: ['S8', 'S23'],
  wrong: ['S16', 'S17', 'S18', 'S27'],
  unusable: ['S21'],
};

test('all 28 claims are there, once, in order', () => {
  expect(claims.map(({ id }) => id)).toEqual(Array.from({ length: 28 }, (_, i) => `S${i + 1}`));
});

test.each(Object.entries(VERDICTS))('the claims judged %s', (verdict, ids) => {
  for (const id of ids) expect(claims.find((claim) => claim.id === id)).toMatchObject({ verdict });
});

test.each(claims)('claim $id has an address of its own and leads to a section that exists', ({ id, see }) => {
  expect(note?.headings.map((heading) => heading.id)).toContain(`claim-${id.toLowerCase()}`);
  const [address, fragment] = see.split('#');
  const target = content.notes.find((candidate) => candidate.address === address);
  expect(target).toBeDefined();
  expect(target && idsOf(target).map((bearer) => bearer.id)).toContain(fragment);
});
