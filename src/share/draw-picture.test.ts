import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { drawDiagram } from '../diagram/diagram.ts';
import { readTokens } from '../diagram/colour.ts';
import { readRules } from '../diagram/cascade.ts';
import { drawPicture } from './draw-picture.ts';
import type { Letters } from './letters.ts';
import { PANEL } from './panel.ts';
import { PICTURE, type Picture, type Plate } from './picture.ts';

/** Notes every text that is set, with the box that it takes. */
type Set = { text: string; face: string; left: number; right: number; bottom: number; size: number };

function draw(picture: Partial<Picture>) {
  const texts: Set[] = [];
  const width = (text: string, _: unknown, size: number) => Array.from(text).length * size * 0.56; // wider than any face of ours
  const letters: Letters = {
    width,
    outline: (text, face, size, x, y) => {
      texts.push({ text, face, size, left: x, right: x + width(text, face, size), bottom: y });
      return 'M0 0Z';
    },
  };
  const inks = {
    letters,
    rules: readRules(readFileSync('src/styles/diagram.css', 'utf8')),
    tokens: readTokens(readFileSync('src/styles/tokens.css', 'utf8')),
  };
  const whole: Picture = {
    file: '',
    kicker: 'Inspecting · Logs',
    title: 'Title',
    text: '',
    here: true,
    plate: { kind: 'none' },
    alt: '',
    ...picture,
  };
  return { svg: drawPicture(whole, 'Podbook', inks), texts };
}

const { svg: flow } = drawDiagram({
  kind: 'flow',
  source: 'nodes: { a: , b: { is: container } }\narrows:\n- a -> b: says',
  title: 'A flow',
});
const LONG = 'A title that goes on for as long as a title may go on, with CreateContainerConfigError in it';
const line = (text: string) => ({ text, command: false, prompt: false });

const plates: Record<string, Plate> = {
  none: { kind: 'none' },
  drawing: { kind: 'drawing', svg: flow },
  list: { kind: 'list', items: Array.from({ length: 20 }, (_, i) => `Note ${i} with a label of some length`) },
  words: { kind: 'words' },
  screen: {
    kind: 'screen',
    alarm: ['Error'],
    lines: [{ text: 'kubectl get pods', command: true, prompt: true }, line('x '.repeat(90)), line('Error')],
  },
};

test.each(Object.keys(plates))('on a picture with %s, long words stay inside and beside the panel', (kind) => {
  for (const title of ['Pod', LONG, 'x'.repeat(200), `error: ${'unbroken'.repeat(9)}`]) {
    const plate = plates[kind] ?? { kind: 'none' };
    const { texts } = draw({
      plate,
      title,
      text: 'A sentence of the text. '.repeat(20),
      kicker: `Inspecting · ${'long label '.repeat(9)}`,
    });
    const beside = kind === 'drawing' || kind === 'list';
    for (const { left, right, bottom, face, size } of texts) {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(PICTURE.width);
      const inPanel = beside && left > PANEL.x;
      if (beside && !inPanel && size > 25) expect(right).toBeLessThanOrEqual(PANEL.x);
      if (face === 'head') expect(bottom).toBeLessThanOrEqual(PICTURE.height - 20);
    }
    expect(texts.some(({ text, face }) => face !== 'text' && title.startsWith(text.slice(0, 3)))).toBe(true);
  }
});

test('a picture needs no style sheet and no font, and no colour that a renderer may not know', () => {
  for (const plate of Object.values(plates)) {
    const { svg } = draw({ plate, text: 'Text.' });
    expect(svg).toContain('width="1200" height="630"');
    expect(svg).not.toMatch(/<text|<style|class=|style=|var\(|oklch|color-mix|light-dark|NaN|undefined/);
  }
});

test('a drawing keeps its colours and its words', () => {
  const { svg, texts } = draw({ plate: plates['drawing'] as Plate });
  expect(texts.map(({ text }) => text)).toEqual(expect.arrayContaining(['a', 'b', 'says']));
  expect(svg).toContain('stroke="#4b4ea7"'); // iris: a container
});

test('the mark for "here" stands at the title of a section, and nowhere else', () => {
  const mark = /fill="#c34b2e"/;
  expect(draw({ here: true }).svg).toMatch(mark);
  expect(draw({ here: false }).svg).not.toMatch(mark);
});

test('a list counts what it has no room for', () => {
  const { texts } = draw({ plate: plates['list'] as Plate });
  expect(texts.map(({ text }) => text)).toContain('and 13 more');
});
