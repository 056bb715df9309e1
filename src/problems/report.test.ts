import { expect, test } from 'vitest';
import { placeFinding, positionAt } from './place.ts';
import { reportProblems } from './report.ts';

const source = 'title: Logs\nlabe: Logs\n';
const finding = { code: 'note/schema', start: 12, end: 16, message: 'Unknown field "labe".', advice: 'Write "label".' } as const;

test('a report names place, line, carets, problem and advice', () => {
  const problem = placeFinding(finding, 'content/notes/a/b.mdx', source);
  expect(reportProblems([problem], (_, line) => source.split('\n')[line - 1])).toBe(
    [
      'content/notes/a/b.mdx:2:1  Unknown field "labe".  [note/schema]',
      '  2 | labe: Logs',
      '      ^^^^',
      '  Write "label".',
      '',
      '1 problem in 1 file.',
    ].join('\n'),
  );
});

test('problems are grouped by file and sorted by line', () => {
  const at = (file: string, line: number) => ({ ...placeFinding(finding, file, source), line, advice: '' });
  const text = reportProblems([at('b', 9), at('a', 3), at('b', 2)], () => undefined);
  expect(text.match(/^[ab]:\d+/gm)).toEqual(['a:3', 'b:2', 'b:9']);
  expect(text).toContain('3 problems in 2 files.');
});

test('a text inside a file is placed by its shift, and carets stay on the line', () => {
  const placed = placeFinding({ ...finding, start: 2, end: 99 }, 'x', 'ab\ncdef\ngh', 3);
  expect(placed).toMatchObject({ line: 2, column: 3, length: 2 });
});

test('offsets count lines and columns from 1', () => {
  expect(positionAt('ab\ncd', 0)).toEqual({ line: 1, column: 1 });
  expect(positionAt('ab\ncd', 4)).toEqual({ line: 2, column: 2 });
});
