import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { faces } from './faces.ts';
import { holdsFonts } from './make-fonts.ts';

/** A folder as a run leaves it, its fonts empty. */
function madeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'podbook-fonts-'));
  for (const name of ['fonts.css', ...faces.map((face) => `${face.name}.woff2`)]) writeFileSync(join(folder, name), '');
  writeFileSync(join(folder, 'stamp.txt'), 'as now');
  return folder;
}

test('fonts are cut again when what they are made from has changed', () => {
  expect(holdsFonts(madeFolder(), 'as now')).toBe(true);
  expect(holdsFonts(madeFolder(), 'another version')).toBe(false);
});

test.each(readdirSync(madeFolder()))('fonts are cut again when %s is gone', (name) => {
  const folder = madeFolder();
  rmSync(join(folder, name));
  expect(holdsFonts(folder, 'as now')).toBe(false);
});
