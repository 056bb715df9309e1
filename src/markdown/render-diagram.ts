import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { drawDiagram } from '../diagram/diagram.ts';
import { drawPod } from '../diagram/draw-pod.ts';
import type { Drawing } from '../diagram/drawing.ts';
import type { Fence } from '../fence/fence.ts';
import { environment, withBase } from '../sources/content-folder.ts';
import type { DiagramLinks } from '../sources/diagram-links.ts';
import { plate } from './plate.ts';

/** The figure of a `diagram` fence: the picture, and the same words in a disclosure below it. */
export function renderDiagram(fence: Fence, source: string): string {
  return diagramPlate(fence.id, fence.title, drawFence(fence, source));
}

/** The drawing of a `diagram` fence. */
function drawFence(fence: Fence, source: string): Drawing {
  return drawDiagram({ kind: fence.kind ?? '', source, title: fence.title ?? '', base: environment.base.slice(0, -1) });
}

/** The figure of the Pods in a manifest. @param flows declared ways inside of a Pod, as in `shop -> db-proxy:redis` */
export function renderPod(input: { id: string; title: string; manifest: string; flows: string; links: DiagramLinks }): string {
  return diagramPlate(input.id, input.title, drawPod({ ...input, links: linksWithBase(input.links) }));
}

/** What the parts of a Pod link to, as the pages write addresses. */
export function linksWithBase(links: DiagramLinks): DiagramLinks {
  return Object.fromEntries(Object.entries(links).map(([kind, address]) => [kind, withBase(address)]));
}

/** A drawing and its words, as parts of a plate that shows the manifest too: box and lines mark each other. */
export function drawingParts({ svg, words }: Pick<Drawing, 'svg' | 'words'>): ElementContent[] {
  return [h('joined-plate.drawing', [{ type: 'raw', value: svg }]), inWords(words)];
}

/** Opens a drawing over the screen (without scripts: its file), and downloads its file. */
export function drawingTools(id: string, title: string): Element[] {
  const href = withBase(`/diagrams/${id}.svg`);
  return [
    h('diagram-view', [h('a.tool', { href, ariaLabel: `Enlarge the diagram “${title}”` }, 'Enlarge')]),
    h('a.tool', { href, download: '', ariaLabel: `Download the diagram “${title}” as SVG` }, 'Download'),
  ];
}

function inWords(words: readonly string[]): Element {
  const list = words.map((sentence) => h('li', sentence));
  return h('details.words', [h('summary', 'In words'), h('ul', list)]);
}

function diagramPlate(id: string | undefined, title: string | undefined, { svg, words }: Drawing): string {
  const tools = id === undefined ? [] : drawingTools(id, title ?? '');
  const caption = { id, title, remarks: [], copy: undefined, tools };
  const content = [h('div.drawing', [{ type: 'raw', value: svg }]), inWords(words)];
  return toHtml(plate('diagram', caption, content, 'below'), { allowDangerousHtml: true });
}
