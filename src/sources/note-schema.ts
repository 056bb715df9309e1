import { z } from 'astro/zod';

const source = z.strictObject({ title: z.string(), url: z.url() });

/** The fields of a note; a misspelt one is an error. Section and order are not fields: the folder and site.yaml say them. */
export const noteSchema = z.strictObject({
  /** The page's heading: a claim or a question. */
  title: z.string().min(2).max(60),
  /** Its short name in the sidebar, breadcrumb and previous/next; default: the title. */
  label: z.string().max(32).optional(),
  /** The question it answers, as a reader asks it; for the home page and the section's page. May hold `code`. */
  question: z.string().max(80).optional(),
  /** One or two sentences that answer the title at once; also the description for search engines. May hold `code`. */
  lead: z.string().min(50).max(160),
  /** Ids of the fact sheet that the note rests on. */
  facts: z.array(z.string().regex(/^[A-Z]+-?\d+$/, 'a fact id such as POD-1 or S4')).default([]),
  /** Words that people type for it and that the text does not hold; for the search. */
  aliases: z.array(z.string()).default([]),
  /** Addresses to read next. */
  related: z.array(z.string()).default([]),
  /** Where the facts can be checked; shown at the end. */
  sources: z.array(source).min(1),
  /** A sheet that repeats in short what other notes teach: printed small, in two columns where its tables have two, without the addresses of its links. */
  sheet: z.boolean().default(false),
  /** A draft is checked, but not published. */
  draft: z.boolean().default(false),
});

export type NoteFields = z.infer<typeof noteSchema>;
