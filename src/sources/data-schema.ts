import { z } from 'astro/zod';
import { ID_FORM } from '../fence/id.ts';

const id = z.string().regex(ID_FORM, 'lower-case words joined by hyphens');
const version = z.string({ error: 'a version in quotes, such as "1.33"' }).regex(/^\d+\.\d+$/, 'a version such as "1.33"');

/** glossary.yaml: term id -> what it means. */
export const glossarySchema = z.record(
  id,
  z.strictObject({
    term: z.string(),
    /** One or two sentences; may hold `code`. */
    text: z.string(),
    /** Other names, short names and usual misspellings; for the search. */
    aliases: z.array(z.string()).default([]),
    /** The section that teaches it. */
    see: z.string().optional(),
  }),
);

/** features.yaml: feature id -> the Kubernetes version of each stage. */
export const featuresSchema = z.record(
  id,
  z.strictObject({
    title: z.string(),
    alpha: version.optional(),
    beta: version.optional(),
    stable: version.optional(),
    /** A short sentence shown to readers. */
    note: z.string().optional(),
    /** The section that teaches it. */
    see: z.string().optional(),
    /** Manifest fields that it brought. */
    fields: z.array(z.string()).default([]),
    /** Commands that it brought. */
    commands: z.array(z.string()).default([]),
  }),
);

/** addons.yaml: what a command may need that a plain cluster lacks. */
export const addonsSchema = z.record(
  id,
  z.strictObject({
    title: z.string(),
    text: z.string(),
    url: z.url(),
    /** Commands that fail without it; a group stands for all of its commands. */
    commands: z.array(z.string()).optional(),
  }),
);

/** facts.yaml: fact id -> its subject. A fact that no note carries says why. */
export const factsSchema = z.record(
  z.string().regex(/^[A-Z]+-?\d+$/, 'a fact id such as POD-1 or S4'),
  z.preprocess(
    (value) => (typeof value === 'string' ? { subject: value } : value),
    z.strictObject({
      subject: z.string(),
      /** Why no note carries it: a sentence or two. */
      'left-out': z
        .string()
        .regex(/[.?!]$/, 'a sentence that ends with a full stop')
        .optional(),
    }),
  ),
);

const meaning = z.preprocess(
  (value) => (typeof value === 'string' ? { text: value } : value),
  z.strictObject({
    /** One short sentence or two; may hold `code`. */
    text: z
      .string()
      .max(160)
      .regex(/[.?!]$/, 'a sentence that ends with a full stop'),
    /** The section that teaches it. */
    see: z
      .string()
      .regex(/^\/.*\/(#[a-z0-9-]+)?$/, 'an address of this site, such as /inspecting/logs/#logs-previous')
      .optional(),
  }),
);

/** meanings/kubectl.yaml: command, flag, value, word or kind -> what it does (src/explain/meanings.ts lists the forms of a key). */
export const kubectlMeaningsSchema = z.record(z.string(), meaning);

/** meanings/manifest.yaml: field -> what it does; `quiet` lists fields that are never explained. */
export const manifestMeaningsSchema = z.object({ quiet: z.array(z.string()).default([]) }).catchall(meaning);

/** fields.yaml: `PodSpec.restartPolicy` or a path -> what the schema does not say of the field. */
export const fieldNotesSchema = z.record(
  z.string(),
  z.strictObject({
    /** What holds when it is left out; may hold `code`. */
    default: z.string().optional(),
    /** How it can be changed on a Pod that exists; may hold `code`. Most fields cannot be. */
    change: z.string().optional(),
    /** The fact that says so. */
    from: z.string().regex(/^[A-Z]+-\d+$/, 'a fact id such as POD-9'),
  }),
);

export type Facts = z.infer<typeof factsSchema>;
export type Glossary = z.infer<typeof glossarySchema>;
export type Features = z.infer<typeof featuresSchema>;
export type Addons = z.infer<typeof addonsSchema>;
export type FieldNotes = z.infer<typeof fieldNotesSchema>;
