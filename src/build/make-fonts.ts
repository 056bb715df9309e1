import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { fromBuffer } from '@capsizecss/unpack';
import subsetFont from 'subset-font';
import { contentPath } from '../sources/content-folder.ts';
import { faces, type Face } from './faces.ts';

/** One for all content folders: each garden of the tests has a folder of its own, and most have the same letters. */
const FOLDER = '.generated/fonts';
const OPTIONS = { targetFormat: 'woff2', noHinting: true } as const;
const ASCII = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('');

/** Cuts the faces to the characters that the site uses, and writes their CSS with fallbacks of the same measures. */
export function makeFonts(): AstroIntegration {
  return {
    name: 'podbook:make-fonts',
    hooks: { 'astro:config:setup': ({ logger }) => makeAll((message) => logger.info(message)) },
  };
}

async function makeAll(say: (message: string) => void): Promise<void> {
  const characters = usedCharacters([contentPath(), 'src']);
  const stamp = stampOf(characters);
  if (holdsFonts(FOLDER, stamp)) return;
  mkdirSync(FOLDER, { recursive: true });
  const made = await Promise.all(faces.map((face) => makeFace(face, characters)));
  writeFileSync(join(FOLDER, 'fonts.css'), made.map(({ css }) => css).join('\n'));
  writeFileSync(join(FOLDER, 'stamp.txt'), stamp);
  say(`fonts for ${characters.length} characters, ${(made.reduce((sum, { bytes }) => sum + bytes, 0) / 1000).toFixed(1)} kB`);
}

/** Whether a folder holds all that a run with this stamp wrote. */
export function holdsFonts(folder: string, stamp: string): boolean {
  const [record = '', ...files] = ['stamp.txt', 'fonts.css', ...faces.map(fileOf)].map((name) => join(folder, name));
  return [record, ...files].every((file) => existsSync(file)) && readFileSync(record, 'utf8') === stamp;
}

/** Changes with all that the fonts are made from: characters, faces, the options below, and the versions of what is cut and of the knife. */
function stampOf(characters: string): string {
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { devDependencies: Record<string, string> };
  const versions = Object.entries(devDependencies).filter(([name]) => /^@fontsource|^subset-font$|^@capsizecss/.test(name));
  return createHash('sha256')
    .update(characters + JSON.stringify([faces, OPTIONS, versions]))
    .digest('hex');
}

/** Every character of the texts in these folders, and ASCII; sorted, so that the same texts give the same fonts. */
function usedCharacters(folders: readonly string[]): string {
  const used = new Set(ASCII);
  for (const folder of folders)
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
      if (/\.(mdx|ya?ml|astro|ts|css)$/.test(file))
        for (const character of readFileSync(join(folder, file), 'utf8')) used.add(character);
  return [...used]
    .filter((character) => character > '\u001f')
    .sort()
    .join('');
}

async function makeFace(face: Face, characters: string): Promise<{ css: string; bytes: number }> {
  const original = readFileSync(createRequire(import.meta.url).resolve(face.file));
  const font = await subsetFont(original, characters, { ...OPTIONS, variationAxes: { wght: face.weight } });
  writeFileSync(join(FOLDER, fileOf(face)), font);
  return { css: faceCss(face) + fallbackCss(face, await fromBuffer(font)), bytes: font.length };
}

function fileOf({ name }: Face): string {
  return `${name}.woff2`;
}

/**
 * `optional`, not `swap`: a face that arrives late would move the lines, and a link would no longer land where it did.
 * The faces are preloaded, so that all but the slowest first visits have them.
 */
function faceCss(face: Face): string {
  const { family, weight } = face;
  const range = typeof weight === 'number' ? String(weight) : `${weight.min} ${weight.max}`;
  return `@font-face{font-family:"${family}";src:url("./${fileOf(face)}") format("woff2");font-weight:${range};font-display:optional}\n`;
}

type Metrics = Pick<Awaited<ReturnType<typeof fromBuffer>>, 'ascent' | 'descent' | 'lineGap' | 'unitsPerEm' | 'xWidthAvg'>;

/** A system font stretched to the face's average letter width, with the face's line box: text takes the same room in both. */
function fallbackCss(
  { family, fallbackWidth, local }: Face,
  { ascent, descent, lineGap, unitsPerEm, xWidthAvg }: Metrics,
): string {
  const size = xWidthAvg / unitsPerEm / fallbackWidth;
  const percent = (value: number) => `${((100 * value) / (unitsPerEm * size)).toFixed(2)}%`;
  const sources = local.map((name) => `local("${name}")`).join(',');
  const box = `ascent-override:${percent(ascent)};descent-override:${percent(-descent)};line-gap-override:${percent(lineGap)}`;
  return `@font-face{font-family:"${family} fallback";src:${sources};size-adjust:${(100 * size).toFixed(2)}%;${box}}\n`;
}
