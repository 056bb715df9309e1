import type { Element } from 'hast';
import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { markInline } from './marks.ts';
import { narrowestTable } from './narrowest-table.ts';

const widthOf = (...cell: (Element | string)[]) => narrowestTable([[h('td', cell)]]);

test('the longest word of each column counts, and the gap between', () => {
  const [short, long] = [h('td', 'an app'), h('td', 'a container')];
  const [one, other] = [narrowestTable([[short]]), narrowestTable([[long]])];
  expect(other).toBeGreaterThan(one);
  expect(narrowestTable([[short], [long]])).toBe(other);
  expect(narrowestTable([[h('td', 'an'), short]])).toBeLessThan(narrowestTable([[h('td', 'an'), long]]));
  expect(narrowestTable([[long, h('td')]])).toBe(other + 8);
});

test('a word may break after a hyphen or a slash, and where a break was put', () => {
  const container = widthOf('container');
  expect(widthOf('container-container')).toBeLessThan(container + 10);
  expect(widthOf('container/container')).toBeLessThan(container + 10);
  expect(widthOf('container', h('wbr'), 'container')).toBe(container);
  expect(widthOf('container', h('b', 'container'))).toBeGreaterThan(1.9 * container);
});

test('flags and placeholders stay whole', () => {
  const inCode = (text: string) => widthOf(h('code', markInline(text)));
  expect(inCode('--keep-init-containers')).toBeGreaterThan(1.9 * inCode('containers'));
  expect(inCode('<deployment>')).toBeGreaterThan(inCode('deployment'));
});

test('a table without rows takes no room', () => {
  expect(narrowestTable([])).toBe(0);
});
