import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Drawing } from '../diagram/drawing.ts';
import { explain, type Knowledge } from '../explain/explain.ts';
import type { Part, Row } from '../explain/part.ts';
import type { Fence } from '../fence/fence.ts';
import { languages } from '../fence/languages.ts';
import { readTranscript } from '../fence/transcript.ts';
import { hangLines } from './command-lines.ts';
import { highlight } from './highlight.ts';
import { findDashes, findFlags, findHyphenated, findPlaceholders, markAlarms, markParts } from './marks.ts';
import { partsList } from './parts-list.ts';
import { copyButton, plate } from './plate.ts';
import { drawingParts, drawingTools } from './render-diagram.ts';

/** What a figure shows besides its code: words for the caption strip, the drawing of a manifest, and what its parts mean. */
export type Extras = {
  since?: string;
  needs?: string;
  file?: string;
  drawing?: Pick<Drawing, 'svg' | 'words'>;
  explanations?: Explanations;
};

/** Where the explanations of a block are taken from, and the link to a section that teaches a part. */
export type Explanations = { knowledge: Knowledge; linkOf: (see: string) => { href: string; words: string } };

/** Characters of a manifest's longest line that leave room for a drawing beside it, in a plate of 46 rem. */
const LONGEST_BESIDE = 39;

/** The figure of a code fence as HTML: the one renderer of fences and manifests. An unknown language throws; the checks find it first. */
export async function renderCode(fence: Fence, text: string, extras: Extras = {}): Promise<string> {
  const code = text.replace(/\n$/, '');
  const figure = fence.language === 'console' ? await consolePlate(fence, code, extras) : await listingPlate(fence, code, extras);
  return toHtml(figure, { allowDangerousHtml: true });
}

async function consolePlate(fence: Fence, code: string, extras: Extras): Promise<Element> {
  const { parts } = readTranscript(code);
  const texts = parts.filter(({ kind }) => kind === 'command').map(({ text }) => text);
  const commands = texts.length;
  const explained = explainBlock(fence, texts, extras);
  const partsOf = new Map(
    parts.filter(({ kind }) => kind === 'command').map((part, index) => [part, explained.parts[index] ?? []]),
  );
  const rows = await Promise.all(
    parts.map(async (part) =>
      part.kind === 'command'
        ? h('span.row', [
            await command(part.text, partsOf.get(part) ?? [], explained.rows),
            ...(commands > 1 ? [copyButton('Copy this command')] : []),
          ])
        : h('samp.output', markAlarms(part.text, fence.alarm)),
    ),
  );
  const hasOutput = parts.some(({ kind }) => kind === 'output');
  const caption = {
    ...{ id: fence.id, title: fence.title, copy: commands > 1 ? 'Copy all commands' : 'Copy the command' },
    remarks: remarksOf(fence, extras, hasOutput),
  };
  return plate('console', caption, withList(h('pre', { tabIndex: 0 }, rows), explained.rows, extras));
}

/** The prompt is drawn by CSS, so that neither a selection nor the copy button takes it along. */
async function command(text: string, parts: readonly Part[], rows: readonly Row[]): Promise<Element> {
  const ranges = markParts(parts, rows, [
    ...findPlaceholders(text),
    ...findFlags(text),
    ...findDashes(text),
    ...findHyphenated(text),
  ]);
  const lines = await highlight(text, 'bash', ranges);
  return h('code.command', hangLines(lines));
}

async function listingPlate(fence: Fence, code: string, extras: Extras): Promise<Element> {
  const language = languages.get(fence.language);
  if (language === undefined) throw new Error(`Unknown language "${fence.language}" of a fence.`);
  const { parts, rows: list } = explainBlock(fence, [code], extras);
  const placeholders = fence.language === 'sh' ? findPlaceholders(code) : [];
  const lines = await highlight(code, language.grammar, markParts(parts[0] ?? [], list, placeholders));
  const rows = lines.map((line, index) =>
    h('span', { class: fence.mark.includes(index + 1) ? 'line marked' : 'line' }, [...line, { type: 'text', value: '\n' }]),
  );
  const caption = {
    ...{ id: fence.id, title: fence.title ?? language.shown, copy: 'Copy' },
    remarks: remarksOf(fence, extras, false),
    ...(extras.drawing && fence.id !== undefined && { tools: drawingTools(fence.id, fence.title ?? '') }),
  };
  const pre = h('pre', { tabIndex: 0 }, [h('code', fence.mark.length === 0 ? joinLines(lines) : rows)]);
  return plate(
    'listing',
    caption,
    withList(extras.drawing === undefined ? pre : joined(code, pre, extras.drawing), list, extras),
  );
}

/** The explained parts of a block's texts. What fails on purpose, templates and `plain` blocks have none. */
function explainBlock(fence: Fence, texts: readonly string[], { explanations }: Extras): { parts: Part[][]; rows: Row[] } {
  const isQuiet = fence.plain || fence.wrong || fence.template || explanations === undefined;
  return isQuiet ? { parts: [], rows: [] } : explain(fence.language, texts, explanations.knowledge, fence.part);
}

/** The code with the list of its parts, in the element that shows a row where its part stands. */
function withList(content: Element, rows: readonly Row[], { explanations }: Extras): Element[] {
  if (rows.length === 0 || explanations === undefined) return [content];
  return [h('explained-code', [content, partsList(rows, explanations.linkOf)])];
}

/** A manifest and its drawing in one plate: beside each other where its lines are short enough, else the drawing above. */
function joined(code: string, pre: Element, drawing: Pick<Drawing, 'svg' | 'words'>): Element {
  const longest = Math.max(...code.split('\n').map(({ length }) => length));
  return h('div', { class: longest <= LONGEST_BESIDE ? 'joint' : 'joint stacked' }, [pre, h('div', drawingParts(drawing))]);
}

function remarksOf(fence: Fence, { since, needs, file }: Extras, hasOutput: boolean): string[] {
  return [
    ...(file === undefined || file === fence.title ? [] : [file]),
    ...(needs === undefined ? [] : [`needs ${needs}`]),
    ...(since === undefined ? [] : [`since ${since}`]),
    ...(fence.plugin === undefined ? [] : [`plugin ${fence.plugin}`]),
    ...(fence.unchecked === undefined ? [] : [fence.unchecked]),
    ...(fence.wrong ? ['fails on purpose'] : hasOutput ? ['example output'] : []),
  ];
}

function joinLines(lines: ElementContent[][]): ElementContent[] {
  return lines.flatMap((line, index) => (index === 0 ? line : [{ type: 'text', value: '\n' } as const, ...line]));
}
