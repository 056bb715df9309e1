import { expect, test } from 'vitest';
import type { Letters } from './letters.ts';
import { cutEnd, setText } from './set-text.ts';

/** Every letter is half as wide as it is high. */
const letters: Letters = { width: (text, _, size) => (Array.from(text).length * size) / 2, outline: () => '' };
const frame = { face: 'head', sizes: [60, 40, 20], room: 300, most: 2 } as const;

test('a text stands at the largest size at which it fits', () => {
  expect(setText('Short', frame, letters)).toEqual({ size: 60, lines: ['Short'] });
  expect(setText('As wide as two lines', frame, letters)).toEqual({ size: 60, lines: ['As wide as', 'two lines'] });
  expect(setText('As wide as three lines now', frame, letters)).toEqual({ size: 40, lines: ['As wide as', 'three lines now'] });
});

test('a word alone on the last line makes the text a little smaller, where that saves the line', () => {
  const lonely = { ...frame, sizes: [40, 38, 34, 20], most: 3 };
  expect(setText('Some words beside', lonely, letters)).toEqual({ size: 34, lines: ['Some words beside'] });
  expect(setText('Some words and unbrokenword', lonely, letters).size).toBe(40);
});

test('a long word shrinks the text before it is broken', () => {
  expect(setText('CreateContainerConfig', frame, letters)).toEqual({ size: 20, lines: ['CreateContainerConfig'] });
  expect(setText('x'.repeat(50), frame, letters).lines).toEqual(['x'.repeat(30), 'x'.repeat(20)]);
});

test('words are broken after their hyphens, and flags are not', () => {
  expect(setText('Multi-container Pods', { ...frame, sizes: [40] }, letters).lines).toEqual(['Multi-', 'container Pods']);
  expect(setText('a kubectl logs --previous', { ...frame, sizes: [40] }, letters).lines).toEqual([
    'a kubectl logs',
    '--previous',
  ]);
});

test('what is too long for the frame ends with an ellipsis, at a word', () => {
  const { lines } = setText('many words in a row and '.repeat(9), frame, letters);
  expect(lines).toEqual(['many words in a row and many', 'words in a row and many words…']);
  expect(cutEnd('unbrokenunbrokenunbroken', 50, (text) => text.length * 5)).toBe('unbrokenu…');
});

const TEXTS = [
  '',
  ' ',
  'x'.repeat(300),
  'error: '.repeat(80),
  'a/b-c '.repeat(70),
  '日本語 '.repeat(50),
  '…'.repeat(90),
  `-${'-'.repeat(99)}`,
];

test.each(TEXTS)('nothing leaves the frame: %s', (text) => {
  for (const room of [40, 123, 300, 1072])
    for (const most of [1, 2, 5]) {
      const { lines, size } = setText(text, { ...frame, room, most }, letters);
      expect(lines.length).toBeLessThanOrEqual(most);
      for (const line of lines) expect(letters.width(line, 'head', size)).toBeLessThanOrEqual(room);
    }
});
