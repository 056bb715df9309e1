// How the notes read: words, sentences and grade of each page, and the longest sentences with their places.
//   npm run --silent readability              the whole site
//   npm run --silent readability -- FILE…     these notes, with more of their longest sentences
import { relative } from 'node:path';
import process from 'node:process';
import { positionAt } from '../src/problems/place.ts';
import { measure, placedSentences } from '../src/prose/measure.ts';
import { rangeIn } from '../src/prose/prose.ts';
import type { Note } from '../src/sources/note.ts';
import { readContent } from '../src/sources/read-content.ts';

const files = process.argv.slice(2).map((file) => relative('.', file));
const all = readContent().content.notes;
const notes = files.length === 0 ? all : all.filter(({ file }) => files.includes(file));
if (notes.length === 0) {
  console.error(`There is no note ${files.join(', ')}. Name files such as ${all[0]?.file ?? 'content/notes/a/b.mdx'}.`);
  process.exit(2);
}

const rows = notes.map((note) => ({ note, ...measure(note.prose) })).sort((a, b) => b.grade - a.grade);
console.log('grade  words  sentences  mean  longest  page');
for (const { note, grade, words, sentences, mean, longest } of rows)
  console.log(
    [pad(grade.toFixed(1), 5), pad(words, 5), pad(sentences, 9), pad(mean.toFixed(1), 4), pad(longest, 7), note.address].join(
      '  ',
    ),
  );

const grades = rows.map(({ grade }) => grade).sort((a, b) => a - b);
const at = (share: number) => grades[Math.min(grades.length - 1, Math.floor(grades.length * share))]?.toFixed(1);
console.log(`\n${rows.length} pages, ${rows.reduce((sum, { words }) => sum + words, 0)} words of prose (code left out).`);
console.log(`Automated Readability Index: ${at(0)} to ${at(1)}, median ${at(0.5)}.\n`);

console.log('The longest sentences:\n');
const sentences = notes
  .flatMap((note) => placedSentences(note.prose).map((sentence) => ({ note, sentence })))
  .sort((a, b) => b.sentence.words.length - a.sentence.words.length);
for (const { note, sentence } of sentences.slice(0, files.length === 0 ? 15 : 10))
  console.log(`${placeOf(note, sentence)}  ${sentence.words.length} words\n  ${textOf(note, sentence)}\n`);

type Found = (typeof sentences)[number]['sentence'];

function placeOf(note: Note, { prose, start, end }: Found): string {
  const { line, column } = positionAt(note.source, rangeIn(prose, start, end).start);
  return `${note.file}:${line}:${column}`;
}

function textOf(note: Note, { prose, start, end }: Found): string {
  const range = rangeIn(prose, start, end);
  return note.source.slice(range.start, range.end).replaceAll(/\s+/g, ' ');
}

function pad(value: string | number, width: number): string {
  return String(value).padStart(width);
}
