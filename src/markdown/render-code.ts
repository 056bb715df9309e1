import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Drawing } from '../diagram/drawing.ts';
import type { Fence } from '../fence/fence.ts';
import { languages } from '../fence/languages.ts';
import { readTranscript } from '../fence/transcript.ts';
import { highlight } from './highlight.ts';
import { findFlags, findPlaceholders, markAlarms } from './marks.ts';
import { copyButton, plate } from './plate.ts';
import { drawingParts } from './render-diagram.ts';

/** What a figure shows besides its code: words for the caption strip, and the drawing of a manifest. */
export type Extras = { since?: string; needs?: string; file?: string; drawing?: Pick<Drawing, 'svg' | 'words'> };

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
  const commands = parts.filter(({ kind }) => kind === 'command').length;
  const rows = await Promise.all(
    parts.map(async ({ kind, text }) =>
      kind === 'command'
        ? h('span.row', [await command(text), ...(commands > 1 ? [copyButton('Copy this command')] : [])])
        : h('samp.output', markAlarms(text, fence.alarm)),
    ),
  );
  const hasOutput = parts.some(({ kind }) => kind === 'output');
  const caption = {
    ...{ id: fence.id, title: fence.title, copy: commands > 1 ? 'Copy all commands' : 'Copy the command' },
    remarks: remarksOf(fence, extras, hasOutput),
  };
  return plate('console', caption, [h('pre', { tabIndex: 0 }, rows)]);
}

/** The prompt is drawn by CSS, so that neither a selection nor the copy button takes it along. */
async function command(text: string): Promise<Element> {
  const lines = await highlight(text, 'bash', [...findPlaceholders(text), ...findFlags(text)]);
  return h('code.command', joinLines(lines));
}

async function listingPlate(fence: Fence, code: string, extras: Extras): Promise<Element> {
  const language = languages[fence.language];
  if (language === undefined) throw new Error(`Unknown language "${fence.language}" of a fence.`);
  const lines = await highlight(code, language.grammar, fence.language === 'sh' ? findPlaceholders(code) : []);
  const rows = lines.map((line, index) =>
    h('span', { class: fence.mark.includes(index + 1) ? 'line marked' : 'line' }, [...line, { type: 'text', value: '\n' }]),
  );
  const caption = {
    ...{ id: fence.id, title: fence.title ?? language.shown, copy: 'Copy' },
    remarks: remarksOf(fence, extras, false),
  };
  const pre = h('pre', { tabIndex: 0 }, [h('code', fence.mark.length === 0 ? joinLines(lines) : rows)]);
  return plate('listing', caption, [extras.drawing === undefined ? pre : joined(code, pre, extras.drawing)]);
}

/** A manifest and its drawing in one plate: beside each other where its lines are short enough, else the drawing above. */
function joined(code: string, pre: Element, drawing: Pick<Drawing, 'svg' | 'words'>): Element {
  const longest = Math.max(...code.split('\n').map(({ length }) => length));
  return h('div', { class: longest <= LONGEST_BESIDE ? 'joint' : 'joint stacked' }, [pre, h('div', drawingParts(drawing))]);
}

function remarksOf(fence: Fence, { since, needs, file }: Extras, hasOutput: boolean): string[] {
  return [
    ...(file === undefined ? [] : [file]),
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
