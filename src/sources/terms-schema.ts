import { z } from 'astro/zod';

/** A word, or a pattern between slashes that can be read. */
const word = z
  .string()
  .min(2)
  .refine((text) => !/^\/.+\/$/.test(text) || isPattern(text.slice(1, -1)), 'a word, or a /pattern/ that can be read');

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

const rule = z.strictObject({
  /** Words that do not stand in prose, as they are or as a /pattern/. Upper and lower case are one. */
  find: z.array(word).min(1),
  /** Upper and lower case differ. */
  exact: z.boolean().optional(),
  /** Phrases in which the word is right. */
  unless: z.array(word).optional(),
  /** What is wrong with it: a sentence. */
  why: z.string().regex(/[.?!]$/, 'a sentence that ends with a full stop'),
  /** What to write: a sentence. */
  instead: z.string().regex(/[.?!]$/, 'a sentence that ends with a full stop'),
});

/** terms.yaml: the writers' rules about words, by kind of mistake. */
export const termsSchema = z.strictObject({
  /** Words that say nothing. */
  filler: z.array(rule).default([]),
  /** Names that are written another way. */
  spelling: z.array(rule).default([]),
  /** Words with two meanings, of which one must be named. */
  meaning: z.array(rule).default([]),
  /** What is not so. */
  claim: z.array(rule).default([]),
});

export type TermTable = z.infer<typeof termsSchema>;
