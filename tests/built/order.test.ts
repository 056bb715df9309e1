import { expect, test } from 'vitest';
import { pages } from './site.ts';

const textOf = (wanted: string) => pages.find(({ address }) => address === wanted)?.text ?? '';

test('on the home page the words of a screen come right after the search, before the picture', () => {
  const home = textOf('/');
  const places = ['class="big"', 'id="on-your-screen"', '<figure'].map((part) => home.indexOf(part));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places).not.toContain(-1);
});

test('the menu names nothing twice', () => {
  const menu = /<nav aria-label="Menu".*?<\/nav>/s.exec(textOf('/start/'))?.[0] ?? '';
  const names = [...menu.matchAll(/>\s*([^<>]+?)\s*<\/a>/g)].map(([, name]) => name);
  expect(names).toContain('Symptoms');
  expect(new Set(names).size).toBe(names.length);
});
