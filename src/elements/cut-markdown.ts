/**
 * The part of a page's Markdown that an id names: a section with all below it, a block with its caption, or a glossary entry.
 * In the Markdown of a page each of them begins with a line that links to its own address, ending in `#id)`.
 * @returns undefined when the page has no such part
 */
export function cutMarkdown(markdown: string, id: string): string | undefined {
  const lines = markdown.split('\n');
  const inFence = fencedLines(lines);
  const start = lines.findIndex((line, index) => !inFence[index] && isOwnLink(line, id));
  const first = lines[start];
  if (first === undefined) return undefined;
  if (ITEM.test(first)) return itemAt(lines, start);
  const depth = depthOf(first);
  const isEnd = (line: string, index: number) => index > start && !inFence[index] && depthOf(line) > 0 && depthOf(line) <= depth;
  const end = depth > 0 ? lines.findIndex(isEnd) : endOfBlock(lines, inFence, start);
  const cut = lines.slice(start, end < 0 ? undefined : end);
  return [bare(first), ...cut.slice(1)].join('\n').trim();
}

/** A numbered cause: a list's item that begins with a heading. */
const ITEM = /^\d+\. (?=#{2,4} )/;

/** An item is its line and what is indented below it; alone it is a section without a number. */
function itemAt(lines: readonly string[], start: number): string {
  const end = lines.findIndex((line, index) => index > start && /^\S/.test(line));
  const [first = '', ...rest] = lines.slice(start, end < 0 ? undefined : end);
  const indent = ITEM.exec(first)?.[0].length ?? 0;
  const below = rest.map((line) => line.replace(new RegExp(`^ {1,${indent}}`), ''));
  return [bare(first.replace(ITEM, '')), ...below].join('\n').trim();
}

function isOwnLink(line: string, id: string): boolean {
  return /^(?:(?:\d+\. )?#{2,4} |\*\*)\[/.test(line) && line.includes(`#${id})`);
}

/** 2 for `## `; 0 for what is no heading. */
function depthOf(line: string): number {
  return /^(#{1,6}) /.exec(line)?.[1]?.length ?? 0;
}

/** A caption and the block below it; an entry that says all in its line ends with it. */
function endOfBlock(lines: readonly string[], inFence: readonly boolean[], start: number): number {
  const isBlank = (index: number) => lines[index]?.trim() === '' && !inFence[index];
  const isCaption = /\)\*\*$/.test(lines[start] ?? '');
  let at = start + 1;
  if (isCaption) while (at < lines.length && isBlank(at)) at += 1;
  while (at < lines.length && !isBlank(at)) at += 1;
  return at;
}

function fencedLines(lines: readonly string[]): boolean[] {
  let fence = '';
  return lines.map((line) => {
    const mark = /^\s*(`{3,})/.exec(line)?.[1] ?? '';
    if (fence === '' && mark !== '') {
      fence = mark;
      return true;
    }
    if (fence === '') return false;
    if (line.trim() === fence) fence = '';
    return true;
  });
}

/** The heading or the caption without the link to itself: that stands below the copy. */
function bare(line: string): string {
  return line.replace(/\[((?:\\.|`[^`]*`|[^\]\\])*)\]\([^)]*\)/, '$1');
}
