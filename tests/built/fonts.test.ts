import { fromBuffer } from '@capsizecss/unpack';
import { expect, test } from 'vitest';
import { filesOf, pages, read } from './site.ts';

test('there are three faces, and each can be read', async () => {
  const files = filesOf('.woff2');
  expect(files).toHaveLength(3);
  for (const file of files) expect((await fromBuffer(read(`/${file}`))).unitsPerEm).toBe(1000);
});

/** Signs that the faces lack and that the pages may hold: the system's fonts have them. */
const ALLOWED = new Set('→←↑↓↵✓≤≥≈▸…\u200b');

test.each(pages)('$address holds no character outside the faces', ({ text }) => {
  const words = text.replace(/<script[\s\S]*?<\/script>|<[^>]+>/g, '').replace(/&#x?[0-9a-f]+;/gi, '');
  const outside = [...new Set(words)].filter(
    (character) =>
      character > '\u00ff' &&
      !/[\u2010-\u2027\u2030-\u205e\u20ac\u2122\u2212\u0131\u0152\u0153]/.test(character) &&
      !ALLOWED.has(character),
  );
  expect(outside).toEqual([]);
});
