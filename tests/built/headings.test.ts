import { expect, test } from 'vitest';
import { pages } from './site.ts';

const read = pages.filter(({ address }) => !address.startsWith('/s/')); // share pages lead on at once

test.each(read)('$address has one h1, first, and skips no heading level', ({ text }) => {
  const main = /<main[\s>][\s\S]*<\/main>/.exec(text)?.[0] ?? '';
  const headings = [...main.matchAll(/<h([1-6])[\s>][\s\S]*?<\/h\1>/g)].map(([html, level]) => ({ level: Number(level), html }));
  expect(headings.filter(({ level }) => level === 1)).toHaveLength(1);
  expect(headings[0]?.level).toBe(1);
  expect(headings.filter(({ level }, index) => index > 0 && level > (headings[index - 1]?.level ?? 0) + 1)).toEqual([]);
});
