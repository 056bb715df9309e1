import { markdownToMdast, mdxToMdast, type MdastNode } from 'satteri';
import { parseFence, type Fence } from '../../src/fence/fence.ts';

/** Shell text out of a file. `placeOf` turns an offset in `text` into one in the file. */
export type Snippet = { text: string; plugins: string[]; placeOf: (offset: number) => number };

/** Languages whose fences hold commands, in our notes and in others'. */
const SHELLS = new Set([
  'console',
  'sh',
  'bash',
  'shell',
  'kubectl',
  'zsh',
  'shell-session',
  'shellsession',
  'terminal',
  'shellscript',
]);

/** The shell text of a file: fences of a Markdown or MDX note, or the whole of any other file. */
export function readSnippets(file: string, source: string): Snippet[] {
  if (!/\.(?:md|mdx|markdown)$/i.test(file)) return [{ text: source, plugins: [], placeOf: (offset) => offset }];
  const snippets: Snippet[] = [];
  visit(readMarkdown(file, source), (node) => {
    if (node.type !== 'code') return;
    const language = (node.lang ?? '').replace(/^\{?\.?([\w-]+).*$/, '$1').toLowerCase();
    const { fence } = parseFence([language, node.meta].filter(Boolean).join(' '));
    if (SHELLS.has(language) && !isExempt(fence))
      snippets.push(snippetOf(node.value, node.position?.start.offset ?? 0, source, fence));
  });
  return snippets;
}

/** An author's mark that the block is not kubectl's to accept. */
function isExempt({ wrong, template, unchecked }: Fence): boolean {
  return wrong || template || unchecked !== undefined;
}

/** Others' MDX may hold what ours may not; then it is read as Markdown, where fences are the same. */
function readMarkdown(file: string, source: string): MdastNode {
  if (!/\.mdx$/i.test(file)) return markdownToMdast(source);
  try {
    return mdxToMdast(source);
  } catch {
    return markdownToMdast(source);
  }
}

function visit(node: MdastNode, see: (node: MdastNode) => void): void {
  see(node);
  if ('children' in node) for (const child of node.children) visit(child, see);
}

/** A fence in a list or a quotation has lost its margin, so each line is found again in the source. */
function snippetOf(text: string, fenceStart: number, source: string, { plugin }: Fence): Snippet {
  const places: { from: number; at: number }[] = [];
  let at = source.indexOf('\n', fenceStart) + 1;
  let from = 0;
  for (const line of text.split('\n')) {
    const end = source.indexOf('\n', at);
    const written = source.slice(at, end < 0 ? undefined : end).replace(/\r$/, '');
    places.push({ from, at: at + Math.max(0, written.length - line.length) });
    from += line.length + 1;
    at = end < 0 ? source.length : end + 1;
  }
  const placeOf = (offset: number) => {
    const line = places.findLast((place) => place.from <= offset) ?? { from: 0, at: fenceStart };
    return line.at + offset - line.from;
  };
  return { text, plugins: plugin === undefined ? [] : [plugin], placeOf };
}
