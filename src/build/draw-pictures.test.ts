import { mkdtempSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { Picture } from '../share/picture.ts';
import { drawPictures } from './draw-pictures.ts';

const picture = (file: string, title: string): Picture => ({
  ...{ file, kicker: 'Inspecting', title, text: 'A text.', here: false, plate: { kind: 'none' }, alt: '' },
});
const pictures = [picture('/og/a.png', 'A'), picture('/og/b.png', 'B'), picture('/og/c.png', 'C')];
const folder = () => mkdtempSync(join(tmpdir(), 'podbook-pictures-'));
const TIMEOUT = 30_000;

test('pictures are PNG files of 1200 × 630 px, and the same on every run', { timeout: TIMEOUT }, async () => {
  const [first, second] = [await drawPictures(pictures, 'Podbook', folder()), await drawPictures(pictures, 'Podbook', folder())];
  for (const { file } of pictures) {
    const png = readFileSync(first.paths.get(file) ?? '');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(png.equals(readFileSync(second.paths.get(file) ?? ''))).toBe(true);
  }
});

test('the mark for "here" and the colour of failures stay two colours', { timeout: TIMEOUT }, async () => {
  const line = { text: 'web 0/1 Error', command: false, prompt: false };
  const shown: Picture = {
    ...picture('/og/a.png', 'Error'),
    here: true,
    plate: { kind: 'screen', lines: [line], alarm: ['Error'] },
  };
  const { paths } = await drawPictures([shown], 'Podbook', folder());
  const { data, info } = await sharp(paths.get('/og/a.png')).raw().toBuffer({ resolveWithObject: true });
  const colours = new Set<string>();
  for (let at = 0; at < data.length; at += info.channels) colours.add(data.subarray(at, at + 3).toString('hex'));
  const near = (wanted: readonly number[]) =>
    [...colours].some((hex) =>
      wanted.every((value, index) => Math.abs(value - parseInt(hex.slice(2 * index, 2 * index + 2), 16)) < 6),
    );
  expect(near([0xc3, 0x4b, 0x2e])).toBe(true);
  expect(near([0xa5, 0x1f, 0x1e])).toBe(true);
});

test('a second run draws nothing, a changed title one picture, another site name all', { timeout: TIMEOUT }, async () => {
  const cache = folder();
  expect((await drawPictures(pictures, 'Podbook', cache)).drawn).toBe(3);
  expect((await drawPictures(pictures, 'Podbook', cache)).drawn).toBe(0);
  const changed = [...pictures.slice(1), picture('/og/a.png', 'A, renamed')];
  expect((await drawPictures(changed, 'Podbook', cache)).drawn).toBe(1);
  expect((await drawPictures(pictures, 'Garden', cache)).drawn).toBe(3);
});

test('what nobody used for a fortnight leaves the cache; what is used stays', { timeout: TIMEOUT }, async () => {
  const cache = folder();
  const { paths } = await drawPictures(pictures, 'Podbook', cache);
  writeFileSync(join(cache, 'old.png'), '');
  writeFileSync(join(cache, 'of-another-branch.png'), '');
  const longAgo = new Date(Date.now() - 15 * 24 * 60 * 60 * 1000);
  for (const path of [...paths.values(), join(cache, 'old.png')]) utimesSync(path, longAgo, longAgo);
  await drawPictures(pictures, 'Podbook', cache);
  expect(readdirSync(cache)).toHaveLength(4);
  expect(readdirSync(cache)).not.toContain('old.png');
});

test('letters of other scripts are drawn; those that no face has are named and left out', { timeout: TIMEOUT }, async () => {
  const { paths, lacking } = await drawPictures(
    [picture('/og/a.png', 'Žluťoučký Ελληνικά Привет → ≤'), picture('/og/b.png', '日本')],
    'Podbook',
    folder(),
  );
  expect(lacking).toEqual(['日', '本']);
  expect(paths.size).toBe(2);
});
