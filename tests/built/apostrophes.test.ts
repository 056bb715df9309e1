import type { Element, Nodes } from 'hast';
import { htmlToHast } from 'satteri';
import { expect, test } from 'vitest';
import { pages } from './site.ts';

/** What is typed or shown on a screen keeps its signs, so that a copy of it is right. */
const TYPED = ['code', 'pre', 'kbd', 'samp', 'var', 'script', 'style'];
const SCREEN = ['symptom', 'mono'];

test.each(pages)('$address has no straight apostrophe in its words, and no curly one in what the screen shows', ({ text }) => {
  const { written, shown } = wordsOf(htmlToHast(text));
  expect(written.filter((words) => /\p{L}'\p{L}/u.test(words))).toEqual([]);
  expect(shown.filter((words) => /[‘’“”]/.test(words))).toEqual([]);
});

function wordsOf(node: Nodes, into = { written: [] as string[], shown: [] as string[] }, isShown = false) {
  if (node.type === 'text') (isShown ? into.shown : into.written).push(node.value);
  if (!('children' in node) || (node.type === 'element' && TYPED.includes(node.tagName))) return into;
  const shows = isShown || (node.type === 'element' && classesOf(node).some((name) => SCREEN.includes(name)));
  for (const child of node.children) wordsOf(child, into, shows);
  return into;
}

function classesOf({ properties }: Element): string[] {
  return [properties['className']].flat().map(String);
}
