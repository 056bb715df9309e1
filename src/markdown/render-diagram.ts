import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { drawDiagram } from '../diagram/diagram.ts';
import type { Fence } from '../fence/fence.ts';
import { plate } from './plate.ts';

/** The figure of a `diagram` fence: the picture, and the same words in a disclosure below it. */
export function renderDiagram(fence: Fence, source: string): string {
  const { svg, words } = drawDiagram({ kind: fence.kind ?? '', source, title: fence.title ?? '' });
  return diagramPlate(fence.id, fence.title, svg, words);
}

/** A drawing in its plate. @param words sentences that say what the drawing shows; they may hold no markup */
export function diagramPlate(id: string | undefined, title: string | undefined, svg: string, words: readonly string[]): string {
  const disclosure = h('details.words', [
    h('summary', 'In words'),
    h(
      'ul',
      words.map((sentence) => h('li', sentence)),
    ),
  ]);
  const caption = { id, title, remarks: [], copy: undefined };
  return toHtml(plate('diagram', caption, [h('div.drawing', [{ type: 'raw', value: svg }]), disclosure], 'below'), {
    allowDangerousHtml: true,
  });
}
