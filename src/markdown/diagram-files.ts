import { prepareStandalone } from '../diagram/standalone.ts';
import { drawNote } from '../sources/drawings.ts';
import type { Content } from '../sources/read-content.ts';
import type { Note } from '../sources/note.ts';

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
    .flatMap((note) => drawNote(note, content.manifests))
    .map(({ id, drawing }) => ({ id, svg: makeStandalone(withoutLinks(drawing.svg)) }));
}

function withoutLinks(svg: string): string {
  return svg.replace(/<a [^>]*>|<\/a>/g, '').replace('role="group"', 'role="img"');
}
