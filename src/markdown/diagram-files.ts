import { drawPod } from '../diagram/draw-pod.ts';
import { prepareStandalone } from '../diagram/standalone.ts';
import type { Content } from '../sources/read-content.ts';
import type { Note } from '../sources/note.ts';
import { drawFence } from './render-diagram.ts';

/** A drawing as a file of its own, under the id of its figure. */
export type DiagramFile = { id: string; svg: string };

/**
 * The drawings of notes, each as an SVG that needs no page. They link nowhere: a file may lie anywhere.
 * @param styles the texts of tokens.css and diagram.css
 */
export function diagramFiles(
  notes: readonly Note[],
  content: Content,
  styles: { tokens: string; diagram: string },
): DiagramFile[] {
  const makeStandalone = prepareStandalone(styles.tokens, styles.diagram);
  return notes
    .flatMap((note) => [...fencesOf(note), ...note.components.map((component) => drawComponent(component, content))])
    .flatMap(({ id, svg }) => (id === undefined || svg === '' ? [] : [{ id, svg: makeStandalone(withoutLinks(svg)) }]));
}

function fencesOf({ fences }: Note) {
  return fences
    .filter(({ fence }) => fence.language === 'diagram')
    .map(({ fence, text }) => ({ id: fence.id, svg: drawFence(fence, text).svg }));
}

function drawComponent({ name, props }: Note['components'][number], { manifests }: Content) {
  const text = (prop: string) => (typeof props[prop] === 'string' ? props[prop] : undefined);
  const isDrawn = name === 'Diagram' || (name === 'Manifest' && props['diagram'] !== undefined);
  const manifest = manifests.get(text(name === 'Diagram' ? 'manifest' : 'file') ?? '');
  if (!isDrawn || manifest === undefined) return { id: undefined, svg: '' };
  const drawing = drawPod({ manifest, flows: text('flows') ?? '', title: text('title') ?? '' });
  return { id: text('id'), svg: drawing.svg };
}

function withoutLinks(svg: string): string {
  return svg.replace(/<a [^>]*>|<\/a>/g, '').replace('role="group"', 'role="img"');
}
