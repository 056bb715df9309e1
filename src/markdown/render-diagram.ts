import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { drawDiagram } from '../diagram/diagram.ts';
import { drawPod } from '../diagram/draw-pod.ts';
import type { Drawing } from '../diagram/drawing.ts';
import type { Fence } from '../fence/fence.ts';
import { environment } from '../sources/content-folder.ts';
import { plate } from './plate.ts';

/** The figure of a `diagram` fence: the picture, and the same words in a disclosure below it. */
export function renderDiagram(fence: Fence, source: string): string {
  const drawing = drawDiagram({ kind: fence.kind ?? '', source, title: fence.title ?? '', base: environment.base.slice(0, -1) });
  return diagramPlate(fence.id, fence.title, drawing);
}

/** The figure of the Pods in a manifest. @param flows declared ways inside of a Pod, as in `shop -> db-proxy:redis` */
export function renderPod(input: { id: string; title: string; manifest: string; flows: string }): string {
  const { id, title, manifest, flows } = input;
  return diagramPlate(id, title, drawPod({ manifest, flows, title }));
}

/** A drawing and its words, as parts of a plate. */
export function drawingParts({ svg, words }: Pick<Drawing, 'svg' | 'words'>): ElementContent[] {
  const list = h(
    'ul',
    words.map((sentence) => h('li', sentence)),
  );
  return [h('div.drawing', [{ type: 'raw', value: svg }]), h('details.words', [h('summary', 'In words'), list])];
}

function diagramPlate(id: string | undefined, title: string | undefined, drawing: Drawing): string {
  const caption = { id, title, remarks: [], copy: undefined };
  return toHtml(plate('diagram', caption, drawingParts(drawing), 'below'), { allowDangerousHtml: true });
}
