import { drawDiagram } from '../diagram/diagram.ts';
import type { Note, NoteFence, NoteHeading, NoteLink } from '../sources/note.ts';
import type { Content } from '../sources/read-content.ts';
import { twinComponent } from './twin-components.ts';
import { betweenCode, captionOf, escape, fenced, wholeAddress, type Edit } from './twin-words.ts';

/**
 * A note as plain Markdown, for other programs and for copying: components are resolved, addresses are whole, and each heading and
 * block links to itself. Its words are the author's own, taken from the file.
 */
export function makeTwin(note: Note, content: Content): string {
  const { fields, address } = note;
  if (fields === undefined) return '';
  const sources = fields.sources.map(({ title, url }) => `- [${escape(title)}](${url})`);
  return `${[
    `# ${fields.title}`,
    fields.lead,
    `<${wholeAddress(address)}>`,
    bodyOf(note, content),
    `## [Sources](${wholeAddress(`${address}#sources`)})`,
    sources.join('\n'),
  ].join('\n\n')}\n`;
}

function bodyOf(note: Note, content: Content): string {
  const front = /^---\n[\s\S]*?\n---\n/.exec(note.source)?.[0].length ?? 0;
  const edits = [
    { start: 0, end: front, text: '' },
    ...note.headings.map((heading) => ofHeading(heading, note)),
    ...note.fences.map((fence) => ofFence(fence, note)),
    ...note.links.flatMap((link) => ofLink(link, note)),
    ...note.components.flatMap((component) => twinComponent(component, note, content)),
    ...commentsOf(note),
  ];
  return joinBlankLines(apply(note.source, edits)).trim();
}

const COMMENT = /\{\/\*[\s\S]*?\*\/\}/g;

/** Comments of the author go; what looks like one in code stays. */
function commentsOf({ source, fences, codes }: Note): Edit[] {
  return [...source.matchAll(COMMENT)]
    .map(({ index, 0: text }) => ({ start: index, end: index + text.length, text: '' }))
    .filter(({ start }) => ![...fences, ...codes].some((code) => code.start <= start && start < code.end));
}

/** One blank line where several are left, but in blocks of code, as `fenced` writes them. */
function joinBlankLines(markdown: string): string {
  return markdown.replace(/^ *(`{3,})[^`\n]*\n[\s\S]*?\n *\1$|\n{3,}/gm, (found) => (found.trim() === '' ? '\n\n' : found));
}

function apply(source: string, edits: readonly Edit[]): string {
  let result = '';
  let from = 0;
  for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < from) continue; // inside of what was replaced as a whole
    result += source.slice(from, start) + text;
    from = end;
  }
  return result + source.slice(from);
}

function ofHeading({ start, end, depth, id }: NoteHeading, note: Note): Edit {
  const written = note.source
    .slice(start, end)
    .replace(/^#+\s*/, '')
    .replace(/\s*\{#[^}]*\}\s*$/, '');
  const words = betweenCode(written, (text) => text.replace(COMMENT, ''));
  const text = id === undefined ? words : `[${escape(words)}](${wholeAddress(`${note.address}#${id}`)})`;
  return { start, end, text: `${'#'.repeat(depth)} ${text}` };
}

/** A picture is told in its words: nobody can read its data. */
function ofFence({ fence, text, start, end }: NoteFence, note: Note): Edit {
  const caption = captionOf(fence.title ?? '', fence.id, note);
  const block =
    fence.language === 'diagram'
      ? drawDiagram({ kind: fence.kind ?? '', source: text, title: fence.title ?? '' })
          .words.map((sentence) => `- ${sentence}`)
          .join('\n')
      : fenced(fence.language, text);
  const lines = (caption === '' ? block : `${caption}\n\n${block}`).split('\n');
  const indent = ' '.repeat(start - (note.source.lastIndexOf('\n', start - 1) + 1)); // in a list
  return { start, end, text: lines.map((line, index) => (index === 0 || line === '' ? line : indent + line)).join('\n') };
}

function ofLink({ start, end, url }: NoteLink, note: Note): Edit[] {
  const at = note.source.slice(start, end).lastIndexOf(`](${url}`);
  if (at < 0 || !/^[/#]/.test(url)) return [];
  const whole = wholeAddress(url.startsWith('#') ? note.address + url : url);
  return [{ start: start + at + 2, end: start + at + 2 + url.length, text: whole }];
}
