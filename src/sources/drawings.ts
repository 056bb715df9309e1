import { drawDiagram } from '../diagram/diagram.ts';
import { drawPod } from '../diagram/draw-pod.ts';
import type { Drawing } from '../diagram/drawing.ts';
import type { Note, Span } from './note.ts';

/** A drawing of a note, with the id and title of its figure, and where its fence or component stands in the file. */
export type NoteDrawing = Span & { id: string; title: string; drawing: Drawing };

/**
 * All that a note draws, in order of place: its `diagram` fences, and the Pods of its manifests. Parts of a Pod link nowhere.
 * @param manifests text by the file's name
 */
export function drawNote(note: Note, manifests: ReadonlyMap<string, string>): NoteDrawing[] {
  const fences = note.fences.flatMap(({ fence, text, start, end }) => {
    const { id, title = '', kind = '' } = fence;
    if (fence.language !== 'diagram' || id === undefined) return [];
    return [{ id, title, start, end, drawing: drawDiagram({ kind, source: text, title }) }];
  });
  const components = note.components.flatMap((component) => drawComponent(component, manifests));
  return [...fences, ...components].filter(({ drawing }) => drawing.svg !== '').sort((a, b) => a.start - b.start);
}

function drawComponent({ name, props, start, end }: Note['components'][number], manifests: ReadonlyMap<string, string>) {
  const text = (prop: string) => (typeof props[prop] === 'string' ? props[prop] : undefined);
  const isDrawn = name === 'Diagram' || (name === 'Manifest' && props['diagram'] !== undefined);
  const manifest = manifests.get(text(name === 'Diagram' ? 'manifest' : 'file') ?? '');
  const id = text('id');
  if (!isDrawn || manifest === undefined || id === undefined) return [];
  const title = text('title') ?? '';
  return [{ id, title, start, end, drawing: drawPod({ manifest, flows: text('flows') ?? '', title }) }];
}
