import type { Element, Nodes, Root } from 'hast';
import { htmlToHast } from 'satteri';
import { BLOCKS, SKIPPED, TITLES } from './page-text.ts';
import type { BuiltPage, BuiltSection, BuiltTask } from './page.ts';

const skipped = listOf(SKIPPED);
const titles = listOf(TITLES);
const blocks = listOf(BLOCKS);
/** Elements whose ids readers link to. */
const anchors = new Set([...titles, 'figure']);

/**
 * Reads a built page: its ids, links, and its text by section.
 * @param address without base, ending in a slash
 */
export function readPage(html: string, address: string): BuiltPage {
  const root = htmlToHast(html) as Root;
  const page: BuiltPage = {
    ...{ address, title: '', section: '', ids: [], anchors: [], links: [], sections: [], aliases: [] },
    repeats: false,
  };
  visit(root, (element) => collect(element, page));
  const main = find(root, ({ tagName }) => tagName === 'main');
  if (main) {
    const opening: BuiltSection = {
      id: '',
      heading: page.title,
      kind: 'opening',
      text: '',
      commands: [],
      aliases: [],
      tasks: [],
    };
    page.sections.push(opening);
    readText(main, page);
    page.sections = page.sections.map((section) => ({ ...section, text: section.text.replace(/\s+/g, ' ').trim() }));
  }
  return page;
}

function collect(element: Element, page: BuiltPage): void {
  const { id, href, name, content, property } = element.properties;
  if (typeof id === 'string') page.ids.push(id);
  if (element.tagName === 'a' && typeof href === 'string') page.links.push({ href, text: textOf(element) });
  if (element.tagName === 'article' && classesOf(element).includes('sheet')) page.repeats = true;
  if (element.tagName === 'h1') page.title ||= textOf(element);
  if (element.tagName === 'meta' && typeof content === 'string') {
    if (name === 'keywords') page.aliases = content.split(',').map((word) => word.trim());
    if (property === 'article:section') page.section = content;
  }
}

/** Adds text to the page's last section; a heading or term with an id starts the next one. */
function readText(node: Nodes, page: BuiltPage): void {
  const current = page.sections.at(-1);
  if (!current) return;
  if (node.type === 'text') current.text += node.value;
  if (node.type !== 'element' || isIn(skipped, node)) return;
  const { id } = node.properties;
  const classes = classesOf(node);
  if (typeof id === 'string' && anchors.has(node.tagName)) page.anchors.push(id);
  if (typeof id === 'string' && titles.has(node.tagName)) {
    const kind = node.tagName === 'dt' ? 'term' : classes.includes('symptom') ? 'symptom' : 'section';
    const aliases = String(node.properties['dataAliases'] ?? '')
      .split(',')
      .filter(Boolean);
    page.sections.push({ id, heading: textOf(node), kind, text: '', commands: [], aliases, tasks: [] });
    return;
  }
  if (node.tagName === 'h1') return;
  if (node.tagName === 'code' && classes.includes('command')) current.commands.push(textOf(node));
  if (page.repeats && node.tagName === 'tr') current.tasks.push(...tasksOf(node));
  const isBlock = isIn(blocks, node);
  if (isBlock) current.text += ' ';
  for (const child of node.children) readText(child, page);
  const after = page.sections.at(-1);
  if (after && isBlock) after.text += ' ';
}

/** The task and the command of a row, when it has both. */
function tasksOf(row: Element): BuiltTask[] {
  const [first, second] = row.children.filter((child) => child.type === 'element');
  const code = second && find(second, ({ tagName }) => tagName === 'code');
  return first && code ? [{ task: textOf(first).trim(), command: textOf(code) }] : [];
}

/** The text of a node, without what readers do not read. */
function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && isIn(skipped, node)) return '';
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

function visit(node: Nodes, see: (element: Element) => void): void {
  if (node.type === 'element') see(node);
  if ('children' in node) for (const child of node.children) visit(child, see);
}

function find(node: Nodes, test: (element: Element) => boolean): Element | undefined {
  if (node.type === 'element' && test(node)) return node;
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const found = find(child, test);
    if (found) return found;
  }
  return undefined;
}

/** A list of selectors: of tags and `.classes`. */
function listOf(selectors: string): ReadonlySet<string> {
  return new Set(selectors.split(','));
}

function isIn(list: ReadonlySet<string>, element: Element): boolean {
  return list.has(element.tagName) || classesOf(element).some((name) => list.has(`.${name}`));
}

function classesOf(element: Element): string[] {
  const { className } = element.properties;
  return Array.isArray(className) ? className.map(String) : [];
}
