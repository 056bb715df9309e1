import type { APIRoute } from 'astro';
import { diagramFiles, type DiagramFile } from '../../markdown/diagram-files.ts';
import { getSite } from '../../notes/site.ts';
import diagram from '../../styles/diagram.css?raw';
import tokens from '../../styles/tokens.css?raw';

// Ids are unique on the whole site: one folder holds the drawings of all notes.
export function getStaticPaths() {
  const { content, navigation } = getSite();
  const shown = new Set(navigation.flatMap(({ notes }) => notes.map(({ address }) => address)));
  const notes = content.notes.filter(({ address }) => shown.has(address));
  return diagramFiles(notes, content, { tokens, diagram }).map((file) => ({ params: { id: file.id }, props: file }));
}

/** A drawing as a file of its own. */
export const GET: APIRoute<DiagramFile> = ({ props }) =>
  new Response(props.svg, { headers: { 'content-type': 'image/svg+xml' } });
