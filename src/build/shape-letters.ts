import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Blob, Buffer as Run, Face, Feature, Font, shape, type SvgPathCommand } from 'harfbuzzjs';
import subsetFont from 'subset-font';
import type { FaceName, Letters } from '../share/letters.ts';

const TEXT = 'atkinson-hyperlegible-next';
const MONO = 'atkinson-hyperlegible-mono';
const HEAD = 'literata';

/** The family and weight of each face of the pictures. */
const sources = {
  head: [HEAD, 600],
  text: [TEXT, 400],
  strong: [TEXT, 600],
  mono: [MONO, 400],
  monoStrong: [MONO, 600],
} as const satisfies Record<FaceName, readonly [string, number]>;

/** Files for letters that the Latin one lacks; they are read when a picture needs them. Literata steps in for the others. */
const others: readonly (readonly [family: string | undefined, script: string])[] = [
  [undefined, 'latin-ext'],
  ...['latin-ext', 'vietnamese', 'greek', 'cyrillic', 'cyrillic-ext', 'greek-ext'].map((script) => [HEAD, script] as const),
];

/** Every letter that a file of ours may have, so that the cut does not depend on the texts. */
const ALL = [
  [0x20, 0x24f],
  [0x370, 0x52f],
  [0x1e00, 0x22ff],
]
  .flatMap(([first = 0, last = 0]) => Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)))
  .join('');

/** Arrows and signs that no face of ours has, as people type them. */
const TYPED: Readonly<Record<string, string>> = {
  '→': '->',
  '←': '<-',
  '↑': '^',
  '↓': 'v',
  '≤': '<=',
  '≥': '>=',
  '≈': '~',
  '✓': 'ok',
  '▸': '>',
  '\u200b': '',
};

type File = { font: Font; covers: ReadonlySet<number>; glyphs: Map<number, SvgPathCommand[]> };

/**
 * Reads our faces.
 * @param texts all texts that will be set: they decide which files are needed
 * @returns `lacking`: letters of them that no face has; they are left out of the pictures
 */
export async function shapeLetters(texts: Iterable<string>): Promise<{ letters: Letters; lacking: string[] }> {
  const needed = new Set([...texts].flatMap((text) => Array.from(typed(text))).map((letter) => letter.codePointAt(0) ?? 0));
  const names = Object.keys(sources) as FaceName[];
  const chains = new Map(await Promise.all(names.map(async (name) => [name, await readChain(name, needed)] as const)));
  const has = (code: number) => [...chains.values()].every((chain) => chain.some(({ covers }) => covers.has(code)));
  const lacking = [...needed].filter((code) => code > 31 && !has(code)).map((code) => String.fromCodePoint(code));
  const placed = new Map<string, ReturnType<typeof placeGlyphs>>();
  const place = (text: string, face: FaceName) => {
    const key = `${face} ${text}`;
    const known = placed.get(key) ?? placeGlyphs(typed(text), chains.get(face) ?? []);
    placed.set(key, known);
    return known;
  };
  return {
    lacking,
    letters: {
      width: (text, face, size) => (place(text, face).advance * size) / UNITS,
      outline: (text, face, size, x, y) =>
        place(text, face)
          .glyphs.map((glyph) => outlineOf(glyph, size / UNITS, x, y))
          .join(''),
    },
  };
}

function typed(text: string): string {
  return text.replace(/[→←↑↓≤≥≈✓▸\u200b]/gu, (sign) => TYPED[sign] ?? sign).replaceAll('\u2011', '-');
}

/** The files of a face in the order in which they are asked for a letter. */
async function readChain(name: FaceName, needed: ReadonlySet<number>): Promise<File[]> {
  const [family, weight] = sources[name];
  const chain = [await readFile(family, 'latin', weight)];
  const missing = () => [...needed].some((code) => code > 31 && !chain.some(({ covers }) => covers.has(code)));
  for (const [other, script] of others) if (missing()) chain.push(await readFile(other ?? family, script, weight));
  return chain;
}

const UNITS = 1000; // in an em of every face of ours; a built test holds the site's files to it

async function readFile(family: string, script: string, weight: number): Promise<File> {
  const name = `@fontsource-variable/${family}/files/${family}-${script}-wght-normal.woff2`;
  const bytes = readFileSync(createRequire(import.meta.url).resolve(name));
  const face = new Face(new Blob(await subsetFont(bytes, ALL, { targetFormat: 'sfnt', variationAxes: { wght: weight } })));
  const font = new Font(face);
  font.setScale(UNITS, UNITS);
  return { font, covers: new Set(face.collectUnicodes()), glyphs: new Map() };
}

type Placed = { file: File; glyph: number; x: number; y: number };

/** The glyphs of a text in units, each stretch by the first file of the chain that has its letters. */
function placeGlyphs(text: string, chain: readonly File[]): { glyphs: Placed[]; advance: number } {
  const glyphs: Placed[] = [];
  let advance = 0;
  for (const { file, words } of stretches(text, chain)) {
    const run = new Run();
    run.addText(words);
    run.guessSegmentProperties();
    shape(file.font, run, PLAIN);
    for (const { codepoint, xAdvance = 0, xOffset = 0, yOffset = 0 } of run.getGlyphInfosAndPositions()) {
      glyphs.push({ file, glyph: codepoint, x: advance + xOffset, y: yOffset });
      advance += xAdvance;
    }
  }
  return { glyphs, advance };
}

const PLAIN = [new Feature('liga', 0), new Feature('calt', 0)]; // `!=` and `--` stay what they are

function stretches(text: string, chain: readonly File[]): { file: File; words: string }[] {
  const found: { file: File; words: string }[] = [];
  for (const letter of text) {
    const file = chain.find(({ covers }) => covers.has(letter.codePointAt(0) ?? 0));
    const last = found.at(-1);
    if (file === undefined) continue;
    if (last?.file === file) last.words += letter;
    else found.push({ file, words: letter });
  }
  return found;
}

function outlineOf({ file, glyph, x, y }: Placed, scale: number, left: number, baseline: number): string {
  let commands = file.glyphs.get(glyph);
  if (commands === undefined) file.glyphs.set(glyph, (commands = file.font.glyphToJson(glyph)));
  const at = (value: number, index: number) =>
    Math.round(TENTHS * (index % 2 === 0 ? left + (x + value) * scale : baseline - (y + value) * scale));
  return commands.map(({ type, values }) => type + values.map(at).join(' ')).join('');
}

const TENTHS = 10;
