import { expect, test } from 'vitest';
import { positionAt } from '../../src/problems/place.ts';
import { measure, placedSentences } from '../../src/prose/measure.ts';
import { rangeIn } from '../../src/prose/prose.ts';
import { readContent } from '../../src/sources/read-content.ts';

/** Words of prose on a page, code and outputs left out. */
const LONGEST_PAGE = 1500;
/** Words in one sentence. */
const LONGEST_SENTENCE = 35;
/** Grades (Automated Readability Index) that a page may differ from the median: below it telegram style, above it bureaucracy. */
const FARTHEST = 3.5;
/** A page with fewer whole sentences is a table or a run of commands: its grade says nothing. */
const ENOUGH = 20;

const { notes } = readContent().content;
const readings = notes.map((note) => ({ note, ...measure(note.prose) }));

test(`a page holds at most ${LONGEST_PAGE} words`, () => {
  expect(readings.filter(({ words }) => words > LONGEST_PAGE).map(({ note, words }) => `${note.file}: ${words}`)).toEqual([]);
});

test(`a sentence holds at most ${LONGEST_SENTENCE} words`, () => {
  const long = notes.flatMap((note) =>
    placedSentences(note.prose)
      .filter(({ words }) => words.length > LONGEST_SENTENCE)
      .map(({ prose, start, end, words }) => {
        const range = rangeIn(prose, start, end);
        const { line, column } = positionAt(note.source, range.start);
        return `${note.file}:${line}:${column}: ${words.length} words: ${note.source.slice(range.start, range.end)}`;
      }),
  );
  expect(long).toEqual([]);
});

test('the pages read alike', () => {
  const graded = readings.filter(({ sentences }) => sentences >= ENOUGH).sort((a, b) => a.grade - b.grade);
  const median = graded[Math.floor(graded.length / 2)]?.grade ?? 0;
  expect(median).toBeGreaterThan(0);
  expect(median).toBeLessThan(7);
  expect(
    graded
      .filter(({ grade }) => Math.abs(grade - median) > FARTHEST)
      .map(({ note, grade }) => `${note.file}: ${grade.toFixed(1)}, the median is ${median.toFixed(1)}`),
  ).toEqual([]);
});
