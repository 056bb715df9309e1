import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { contentPath } from './sources/content-folder.ts';
import { noteSchema } from './sources/note-schema.ts';

/** The notes' bodies. Everything else about them comes from `sources`, which also says what is wrong with them. */
const notes = defineCollection({
  // The same files that `sources` reads and checks.
  loader: glob({
    base: contentPath('notes'),
    pattern: '[^_.]*/[^_.]*.mdx',
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  }),
  schema: noteSchema,
});

export const collections = { notes };
