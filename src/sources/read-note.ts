import { basename, dirname } from 'node:path';
import { mdxToMdast, type MdastNode } from 'satteri';
import { parseFence } from '../fence/fence.ts';
import { placeFinding } from '../problems/place.ts';
import type { Problem } from '../problems/problem.ts';
import { noteSchema } from './note-schema.ts';
import type { ProseKind } from '../prose/prose.ts';
import type { Note, Span } from './note.ts';
import { proseOfBody } from './prose-of-note.ts';
import { proseOfYaml } from './prose-of-yaml.ts';
import { readYaml } from './read-yaml.ts';

/** The fields that readers see. */
const PROSE_FIELDS = new Map<string, ProseKind>([
  ['title', 'heading'],
  ['label', 'caption'],
  ['question', 'caption'],
  ['lead', 'lead'],
]);

/**
 * Reads one note: its fields, and the place of everything that checks look at. It never throws: a note that cannot be
 * parsed comes back empty, with the problem.
 * @param file its path as problems name it, ending in `<section>/<slug>.mdx`
 */
export function readNote(file: string, source: string): { note: Note; problems: Problem[] } {
  const section = basename(dirname(file));
  const slug = basename(file, '.mdx');
  const note: Note = {
    ...{ file, section, slug, address: `/${section}/${slug}/`, source, fields: undefined },
    ...{ headings: [], fences: [], components: [], links: [], codes: [], prose: [] },
  };
  try {
    const tree = mdxToMdast(source, { features: { headingAttributes: true } });
    const problems: Problem[] = [];
    visit(tree, (node) => collect(node, note, problems));
    const ofFields = readFields(tree, note);
    note.prose.push(...proseOfBody(tree, source));
    return { note, problems: [...ofFields, ...problems] };
  } catch (error) {
    return { note, problems: [syntaxProblem(file, error)] };
  }
}

function readFields(tree: MdastNode, note: Note): Problem[] {
  const first = 'children' in tree ? tree.children[0] : undefined;
  const yaml = first?.type === 'yaml' ? first.value : '';
  const shift = yaml === '' ? 0 : note.source.indexOf(yaml);
  const { value, problems } = readYaml({
    ...{ yaml, schema: noteSchema, code: 'note/schema' },
    file: note.file,
    source: note.source,
    shift,
  });
  note.fields = value;
  note.prose.push(
    ...proseOfYaml(yaml, note.source, shift, (key, ...rest) => (rest.length === 0 ? PROSE_FIELDS.get(key) : undefined)),
  );
  return problems;
}

function collect(node: MdastNode, note: Note, problems: Problem[]): void {
  const span = { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
  if (node.type === 'heading') {
    const { id, className } = attributesOf(node);
    const symptom = className.includes('symptom');
    note.headings.push({ ...span, depth: node.depth, text: textOf(node), id, symptom, opening: '' });
  } else if (node.type === 'paragraph') {
    const heading = note.headings.at(-1);
    if (heading) heading.opening ||= textOf(node);
  } else if (node.type === 'code') {
    problems.push(...addFence([node.lang, node.meta].filter(Boolean).join(' '), node.value, span, note));
  } else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    const line = node.position?.start.line ?? 1;
    note.components.push({ ...span, name: node.name ?? '', props: propsOf(node.attributes), line });
  } else if (node.type === 'link') note.links.push({ ...span, url: node.url });
  else if (node.type === 'inlineCode') note.codes.push({ ...span, text: node.value });
  else if (isCode(node)) problems.push(placeFinding({ ...NO_CODE, ...span }, note.file, note.source));
}

const NO_CODE = {
  code: 'note/syntax',
  message: 'A note holds no JavaScript.',
  advice: 'Remove import, export and {expressions}; {/* a comment */} may stay. Put braces into `code`.',
} as const;

/** Adds a fence to the note. @returns what is wrong with its words */
function addFence(info: string, text: string, span: Span, note: Note): Problem[] {
  const { fence, findings } = parseFence(info);
  const infoStart = span.start + (/^[`~]*\s*/.exec(note.source.slice(span.start))?.[0].length ?? 0);
  const textStart = note.source.indexOf('\n', span.start) + 1;
  note.fences.push({ ...span, info, infoStart, text, textStart, fence });
  return findings.map((finding) => placeFinding(finding, note.file, note.source, infoStart));
}

/** Imports, exports and expressions; comments in braces are none. */
function isCode(node: MdastNode): boolean {
  if (node.type === 'mdxjsEsm') return true;
  if (node.type !== 'mdxFlowExpression' && node.type !== 'mdxTextExpression') return false;
  return node.value.replace(/\/\*[\s\S]*?\*\//g, '').trim() !== '';
}

/** Bare words come as `true`, strings as they are; an expression as its text, which the checks refuse. */
function propsOf(attributes: readonly unknown[]): Record<string, string | true> {
  const props: Record<string, string | true> = {};
  for (const attribute of attributes as { name?: string; value?: string | { value: string } | null }[]) {
    const { name = '{…}', value } = attribute;
    props[name] = value === null || value === undefined ? true : typeof value === 'string' ? value : `{${value.value}}`;
  }
  return props;
}

function attributesOf(node: MdastNode): { id: string | undefined; className: string[] } {
  const properties = (node.data as { hProperties?: { id?: string; className?: string[] } } | undefined)?.hProperties;
  return { id: properties?.id, className: properties?.className ?? [] };
}

/** The text of a node as readers see it. */
function textOf(node: MdastNode): string {
  if ('value' in node && typeof node.value === 'string') return node.type === 'mdxTextExpression' ? '' : node.value;
  return 'children' in node ? node.children.map((child) => textOf(child as MdastNode)).join('') : '';
}

function visit(node: MdastNode, see: (node: MdastNode) => void): void {
  see(node);
  if ('children' in node) for (const child of node.children) visit(child, see);
}

/** The parser's message begins with `line:column: ` and ends with a code in parentheses. */
function syntaxProblem(file: string, error: unknown): Problem {
  const text = error instanceof Error ? error.message : String(error);
  const match = /^(\d+):(\d+): ([\s\S]*?)(?: \([\w:-]+\))?$/.exec(text);
  return {
    code: 'note/syntax',
    file,
    line: Number(match?.[1] ?? 1),
    column: Number(match?.[2] ?? 1),
    length: 1,
    message: `${match?.[3] ?? text}.`,
    advice: 'Outside code, "<" opens a component and "{" an expression: put such text into `backticks`.',
  };
}
