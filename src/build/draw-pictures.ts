import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import type SharpFactory from 'sharp';
import { readTokens } from '../diagram/colour.ts';
import { readRules } from '../diagram/cascade.ts';
import { drawPicture } from '../share/draw-picture.ts';
import type { Inks } from '../share/outline-drawing.ts';
import type { Picture } from '../share/picture.ts';
import { shapeLetters } from './shape-letters.ts';

/** What a run of the drawing gave: `paths` says where the PNG of each picture's `file` lies. */
export type DrawnPictures = { paths: Map<string, string>; drawn: number; lacking: string[] };

/**
 * Draws preview pictures as PNG; what the cache holds is not drawn again. The same pictures give the same bytes on every machine.
 * @param pictures each `file` once
 * @param site the site's name
 * @param cache a folder; pictures in it that nobody asked for in a fortnight are removed
 * @throws when sharp has no binary for this platform
 */
export async function drawPictures(pictures: readonly Picture[], site: string, cache: string): Promise<DrawnPictures> {
  mkdirSync(cache, { recursive: true });
  const stamp = stampOfEngine();
  const jobs = pictures.map((picture) => ({ picture, path: join(cache, `${hash(stamp, site, JSON.stringify(picture))}.png`) }));
  const missing = jobs.filter(({ path }) => !existsSync(path));
  const lacking = missing.length === 0 ? [] : await drawAll(missing, site);
  sweep(cache, new Set(jobs.map(({ path }) => path)));
  return { paths: new Map(jobs.map(({ picture, path }) => [picture.file, path])), drawn: missing.length, lacking };
}

type Job = { picture: Picture; path: string };

/** A few at a time: sharp draws in threads of its own while the next picture is set here. */
const AT_A_TIME = 3;

async function drawAll(jobs: readonly Job[], site: string): Promise<string[]> {
  const sharp = createRequire(import.meta.url)('sharp') as typeof SharpFactory;
  const { letters, lacking } = await shapeLetters([site, ...jobs.flatMap(({ picture }) => textsOf(picture))]);
  const inks: Inks = {
    letters,
    rules: readRules(readFileSync(DRAWING_STYLES, 'utf8')),
    tokens: readTokens(readFileSync(TOKENS, 'utf8')),
  };
  const queue = jobs.values();
  const worker = async () => {
    for (const { picture, path } of queue) {
      const svg = Buffer.from(drawPicture(picture, site, inks));
      const png = await sharp(svg).png({ palette: true, quality: QUALITY, dither: 0, effort: 1 }).toBuffer();
      writeFileSync(`${path}.${process.pid}`, png); // another build may write the same one
      renameSync(`${path}.${process.pid}`, path);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, worker));
  return lacking;
}

const QUALITY = 95; // below it, colours that mean different things, such as the mark and the alarm, become one; at 100 files grow by a quarter
const TOKENS = 'src/styles/tokens.css';
const DRAWING_STYLES = 'src/styles/diagram.css';

function textsOf({ kicker, title, text, plate }: Picture): string[] {
  const shown = {
    none: () => [],
    words: () => [],
    drawing: ({ svg }: { svg: string }) => [svg],
    list: ({ items }: { items: readonly string[] }) => items,
    screen: ({ lines }: { lines: readonly { text: string }[] }) => lines.map((line) => line.text),
  }[plate.kind] as (plate: unknown) => readonly string[];
  return [kicker, title, text, 'On your screen… and more', ...shown(plate)];
}

/** Changes with everything that a picture's look depends on besides its words. */
function stampOfEngine(): string {
  const own = readdirSync('src/share').filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  const files = [...own.sort().map((name) => `src/share/${name}`), ...OTHERS];
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { devDependencies: unknown };
  return hash(...files.map((file) => readFileSync(file, 'utf8')), JSON.stringify(devDependencies));
}

const OTHERS = [
  'src/build/draw-pictures.ts',
  'src/build/shape-letters.ts',
  'src/diagram/cascade.ts',
  'src/diagram/colour.ts',
  TOKENS,
  DRAWING_STYLES,
];

function hash(...parts: readonly string[]): string {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part).update('\0');
  return sum.digest('hex').slice(0, 32);
}

/** Notes when a picture was last used, and removes those that nobody used for long: other branches and folders share the cache. */
function sweep(cache: string, used: ReadonlySet<string>): void {
  const now = new Date();
  for (const name of readdirSync(cache)) {
    const path = join(cache, name);
    if (used.has(path)) utimesSync(path, now, now);
    else if (now.getTime() - statSync(path).mtimeMs > FORTNIGHT) unlinkSync(path);
  }
}

const FORTNIGHT = 14 * 24 * 60 * 60 * 1000; // ms
