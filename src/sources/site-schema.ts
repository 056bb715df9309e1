import { z } from 'astro/zod';
import { reservedSections } from './reserved.ts';

const link = z.strictObject({ title: z.string(), to: z.string() });

const sectionName = z
  .string()
  .regex(/^[a-z]+(-[a-z]+)*$/, 'a section is named with lower-case words joined by hyphens')
  .refine((name) => !reservedSections.has(name), 'a page of the site itself has this address; name the section otherwise');

/** One section: its place in the list is its place in the navigation; so is that of a note in `notes`. */
const section = z.strictObject({
  title: z.string(),
  /** A line below the title, on the home page and the section's own page. */
  text: z.string(),
  /** The notes of content/notes/<section>/, in reading order, without the ending. */
  notes: z.array(z.string()),
});

/** A step of a way: the address of a note, or that of one of its sections with words of its own. */
const step = z.union([
  z.string(),
  z.strictObject({
    title: z.string(),
    to: z.string(),
    /** A short sign in place of the step's number, such as the name of an exam. */
    sign: z.string().max(5).optional(),
  }),
]);

/** A way through the notes for one kind of reader. */
const readingPath = z.strictObject({ title: z.string(), text: z.string(), steps: z.array(step) });

/** What stands beside a part of the drawing, and the section that teaches it. */
const label = z.strictObject({ name: z.string(), text: z.string(), to: z.string() });

const homeDiagram = z.strictObject({
  manifest: z.string(),
  caption: z.string(),
  /** By part: address, port, probe, sidecar, container, volume. */
  labels: z.partialRecord(z.enum(['address', 'port', 'probe', 'sidecar', 'container', 'volume']), label).default({}),
});

const home = z.strictObject({
  title: z.string(),
  lead: z.string(),
  /** A line below the search box. */
  hint: z.string(),
  /** Ids of the symptoms in the strip "On your screen?". */
  symptoms: z.array(z.string()).default([]),
  /** The manifest that the home page draws: a sidecar, an app and a volume. */
  diagram: homeDiagram.optional(),
  paths: z.array(readingPath).default([]),
});

/** site.yaml: what the site is and which notes it holds. */
export const siteSchema = z.strictObject({
  title: z.string(),
  tagline: z.string(),
  /** Address of the host; the variable SITE wins over it. */
  url: z.url({ protocol: /^https?$/, error: 'an address such as https://pods.example.org' }),
  language: z.string().refine(isLanguage, 'the tag of a language, such as en or pt-BR').default('en'),
  /** One line at the foot of every page, such as the versions that hold for all of it, and the section that explains it. */
  footer: link.optional(),
  /** Address at which a note is edited; `{file}` stands for its path in the content folder. Without it, no page offers that. */
  edit: z
    .url()
    .includes('{file}', 'an address with {file}, such as https://git.example/team/notes/edit/main/content/{file}')
    .optional(),
  /** The page that defines the glossary terms. */
  glossary: z.string().optional(),
  header: z.array(link).default([]),
  foot: z.array(link).default([]),
  home,
  sections: z.record(sectionName, section),
});

/** Dates are written with it, and another word would end the build. */
function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

export type SiteFields = z.infer<typeof siteSchema>;
