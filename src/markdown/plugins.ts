import type { Element, Text } from 'hast';
import { h } from 'hastscript';
import { defineHastPlugin, type HastPluginDefinition, type HastVisitorContext } from 'satteri';
import { parseFence } from '../fence/fence.ts';
import { environment, withBase } from '../sources/content-folder.ts';
import { joinUnits } from './join-units.ts';
import { narrowestTable } from './narrowest-table.ts';
import { markInline } from './marks.ts';
import { renderDiagram } from './render-diagram.ts';
import { renderCode } from './render-code.ts';
import { remarksFor } from './remarks.ts';

/** What our Markdown does beyond Astro's: one small plugin a job, in the order they run. */
export const hastPlugins: HastPluginDefinition[] = [
  defineHastPlugin({ name: 'fences', element: { filter: ['pre'], visit: replaceFence } }),
  defineHastPlugin({ name: 'inline-code', element: { filter: ['code'], visit: markInlineCode } }),
  defineHastPlugin({ name: 'units', text: keepUnits }),
  defineHastPlugin({ name: 'screen-words', text: keepScreenWords }),
  defineHastPlugin({ name: 'heading-links', element: { filter: ['h2', 'h3', 'h4'], visit: linkHeading } }),
  defineHastPlugin({ name: 'own-links', element: { filter: ['a'], visit: prefixLink } }),
  defineHastPlugin({ name: 'empty-headers', element: { filter: ['th'], visit: unheadEmptyCell } }),
  defineHastPlugin({ name: 'tables', element: { filter: ['table'], visit: wrapTable } }),
];

/** A fence becomes its figure: raw HTML, which compiles in half the time of an element tree. */
async function replaceFence(pre: Readonly<Element>, context: HastVisitorContext) {
  const code = pre.children[0];
  if (code?.type !== 'element' || code.tagName !== 'code') return undefined;
  const { lang, meta } = (code.data ?? {}) as { lang?: string; meta?: string };
  const { fence } = parseFence([lang, meta].filter(Boolean).join(' '));
  const text = context.textContent(code).replaceAll('\r\n', '\n'); // Astro reads the file as it is
  const html = fence.language === 'diagram' ? renderDiagram(fence, text) : await renderCode(fence, text, remarksFor(fence));
  return { type: 'raw' as const, value: html };
}

function markInlineCode(code: Readonly<Element>, context: HastVisitorContext) {
  const text = context.textContent(code);
  if (isInPre(code, context)) return undefined;
  return h('code', markInline(text));
}

/** Code keeps its spaces: what is copied from it must be what was typed. */
function keepUnits(text: Readonly<Text>, context: HastVisitorContext): Text | undefined {
  const parent = context.parent(text);
  if (parent.type === 'element' && ['code', 'var', 'span'].includes(parent.tagName)) return undefined;
  const value = joinUnits(text.value);
  return value === text.value ? undefined : { type: 'text', value };
}

/** A heading that is the very string on the screen has its straight quotes back. */
function keepScreenWords(text: Readonly<Text>, context: HastVisitorContext): Text | undefined {
  const parent = context.parent(text);
  if (parent.type !== 'element' || ![parent.properties['className']].flat().includes('symptom')) return undefined;
  const value = text.value.replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"');
  return value === text.value ? undefined : { type: 'text', value };
}

function isInPre(node: Readonly<Element>, context: HastVisitorContext): boolean {
  const parent = context.parent(node);
  return parent.type === 'element' && parent.tagName === 'pre';
}

/**
 * The sign behind a heading is empty: CSS draws it, so that it enters neither outlines nor the search nor a copy. It stands beside
 * the heading, not in it, so that a screen reader's list of headings has their words alone.
 */
function linkHeading(heading: Readonly<Element>, context: HastVisitorContext): void {
  const id = heading.properties['id'];
  if (typeof id !== 'string') return;
  context.wrapNode(
    heading,
    h('div.heading', [h('a.hash', { href: `#${id}`, ariaLabel: `Link to “${context.textContent(heading)}”` })]),
  );
}

function prefixLink(link: Readonly<Element>, context: HastVisitorContext): void {
  const href = link.properties['href'];
  if (typeof href === 'string' && environment.base !== '/') context.setProperty(link, 'href', withBase(href));
}

/** The empty corner of a table heads nothing. */
function unheadEmptyCell(cell: Readonly<Element>, context: HastVisitorContext) {
  return context.textContent(cell).trim() === '' ? h('td') : undefined;
}

/**
 * A table that is wider than a phone scrolls by itself, and by keyboard too; a group and no landmark, since a page may hold several
 * of the same columns. One of three columns or more is stacked there, as is one whose words leave a small phone no room for two: a
 * row below the other. Its cells carry the words of their column, and every part its role, which a changed `display` may take away.
 */
function wrapTable(table: Readonly<Element>, context: HastVisitorContext): void {
  const rows = findAll(table, ['tr']);
  const columns = findAll(rows[0] as Element, cells).map((cell) => context.textContent(cell).trim());
  const isStacked = columns.length > 2 || narrowestTable(rows.map((row) => findAll(row, cells))) > SMALL_PHONE;
  if (isStacked) nameCells(table, rows, columns, context);
  const label = `Table: ${columns.filter(Boolean).join(', ')}`;
  context.wrapNode(table, h('div.table-box', { class: isStacked && 'stacked', tabIndex: 0, role: 'group', ariaLabel: label }));
}

function nameCells(table: Readonly<Element>, rows: readonly Element[], columns: readonly string[], context: HastVisitorContext) {
  context.setProperty(table, 'role', 'table');
  for (const row of rows) {
    context.setProperty(row, 'role', 'row');
    for (const [at, cell] of findAll(row, cells).entries()) {
      context.setProperty(cell, 'role', cell.tagName === 'th' ? 'columnheader' : 'cell');
      if (at > 0 && columns.length > 2 && cell.tagName === 'td') context.setProperty(cell, 'dataColumn', columns[at]);
    }
  }
}

const cells = ['th', 'td'];

/** Px that a small phone has for a table: 320 less the edges of the page, and a little for what the reckoning leaves out. */
const SMALL_PHONE = 276;

function findAll(node: Element, tags: readonly string[]): Element[] {
  if (tags.includes(node.tagName)) return [node];
  return node.children.flatMap((child) => (child.type === 'element' ? findAll(child, tags) : []));
}
