import { z } from 'astro/zod';

/** diagram-links.yaml: kind of a Pod's part, as its drawing names it -> the section that teaches it. */
export const diagramLinksSchema = z.record(
  z.string(),
  z.string().regex(/^\/.*\/(#[a-z0-9-]+)?$/, 'an address of this site, such as /multi-container/sidecars/#native-sidecar'),
);

export type DiagramLinks = z.infer<typeof diagramLinksSchema>;
