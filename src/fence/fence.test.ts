import { describe, expect, test } from 'vitest';
import { parseFence, parseLines } from './fence.ts';
import { suggestId } from './id.ts';

describe('parseFence', () => {
  test('reads flags, bare values and quoted values', () => {
    const { fence, findings } = parseFence('console id=logs-previous title="Say \\"why\\"" alarm="panic,Error" mark=2,4-6 wrong');
    expect(findings).toEqual([]);
    expect(fence).toMatchObject({
      id: 'logs-previous',
      title: 'Say "why"',
      alarm: ['panic', 'Error'],
      mark: [2, 4, 5, 6],
      wrong: true,
    });
  });

  test('names the near miss of a misspelt word, at its place', () => {
    const info = 'console id=a titel="b" title="c"';
    const { findings } = parseFence(info);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.message).toBe('Unknown word "titel".');
    expect(findings[0]?.advice).toContain('Did you mean "title"?');
    expect(info.slice(findings[0]?.start, findings[0]?.end)).toBe('titel="b"');
  });

  test.each([
    ['', 'The fence names no language.'],
    ['bash', 'Unknown language "bash".'],
    ['ymal', 'Unknown language "ymal".'],
    ['constructor', 'Unknown language "constructor".'],
    ['yaml mark=0', 'mark=0 names no lines.'],
    ['yaml mark=', '"mark" needs a value.'],
    ['yaml plain=yes', '"plain" takes no value.'],
  ])('%j is reported: %s', (info, message) => {
    expect(parseFence(info).findings.map((finding) => finding.message)).toContain(message);
  });

  test('a console fence needs an id and a title, and the advice holds a ready id', () => {
    const { findings } = parseFence('console title="How did it end?"');
    expect(findings.map(({ code, advice }) => [code, advice.includes('id=how-did-it-end')])).toEqual([['id/missing', true]]);
  });
});

test.each([
  ['1', [1]],
  ['3,5-7', [3, 5, 6, 7]],
  ['7-5', undefined],
  ['a', undefined],
  ['1-99999', undefined],
])('lines %s', (text, lines) => {
  expect(parseLines(text)).toEqual(lines);
});

test('a suggested id has only lower-case words and at most 48 characters', () => {
  expect(suggestId('2 ways: `kubectl logs --previous`')).toBe('ways-kubectl-logs-previous');
  expect(suggestId('word '.repeat(30)).length).toBeLessThanOrEqual(48);
});
