import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import type { Meanings } from '../explain/meanings.ts';
import type { Problem, ProblemCode } from '../problems/problem.ts';
import { contentPath } from './content-folder.ts';
import {
  addonsSchema,
  factsSchema,
  featuresSchema,
  fieldNotesSchema,
  glossarySchema,
  kubectlMeaningsSchema,
  manifestMeaningsSchema,
  type Addons,
  type Facts,
  type Features,
  type FieldNotes,
  type Glossary,
} from './data-schema.ts';
import { diagramLinksSchema, type DiagramLinks } from './diagram-links.ts';
import type { Note } from './note.ts';
import { readNote } from './read-note.ts';
import { readYaml } from './read-yaml.ts';
import { termsSchema, type TermTable } from './terms-schema.ts';
import { siteSchema, type SiteFields } from './site-schema.ts';

/** All that the content folder holds. `manifests` maps a file's name to its text. */
export type Content = {
  site: SiteFields | undefined;
  notes: Note[];
  manifests: ReadonlyMap<string, string>;
  glossary: Glossary;
  features: Features;
  addons: Addons;
  meanings: Meanings;
  fieldNotes: FieldNotes;
  diagramLinks: DiagramLinks;
  terms: TermTable;
  facts: Facts;
};

/** Reads the whole content folder, and everything in it that cannot be read as it should be. */
export function readContent(): { content: Content; problems: Problem[] } {
  const site = readData('site.yaml', siteSchema, 'site/config', true);
  const glossary = readData('glossary.yaml', glossarySchema, 'glossary/schema');
  const features = readData('features.yaml', featuresSchema, 'feature/schema');
  const addons = readData('addons.yaml', addonsSchema, 'feature/schema');
  const ofCommands = readData('meanings/kubectl.yaml', kubectlMeaningsSchema, 'glossary/schema');
  const ofFields = readData('meanings/manifest.yaml', manifestMeaningsSchema, 'glossary/schema');
  const fieldNotes = readData('fields.yaml', fieldNotesSchema, 'glossary/schema');
  const ofDrawings = readData('diagram-links.yaml', diagramLinksSchema, 'diagram/data');
  const facts = readData('facts.yaml', factsSchema, 'fact/schema');
  const words = readData('terms.yaml', termsSchema, 'term/schema');
  const read = noteFiles().map((file) => readNote(file, readText(file)));
  return {
    content: {
      site: site.value,
      notes: read.map(({ note }) => note),
      manifests: readManifests(),
      glossary: glossary.value ?? {},
      features: features.value ?? {},
      addons: addons.value ?? {},
      meanings: { kubectl: ofCommands.value ?? {}, ...splitQuiet(ofFields.value) },
      fieldNotes: fieldNotes.value ?? {},
      diagramLinks: ofDrawings.value ?? {},
      facts: facts.value ?? {},
      terms: words.value ?? { filler: [], spelling: [], meaning: [], claim: [] },
    },
    problems: [site, glossary, features, addons, ofCommands, ofFields, fieldNotes, ofDrawings, facts, words, ...read].flatMap(
      ({ problems }) => problems,
    ),
  };
}

function splitQuiet(fields: z.infer<typeof manifestMeaningsSchema> | undefined): Omit<Meanings, 'kubectl'> {
  const { quiet = [], ...manifest } = fields ?? {};
  return { quiet, manifest };
}

function readData<T>(
  name: string,
  schema: z.ZodType<T>,
  code: ProblemCode,
  required = false,
): { value: T | undefined; problems: Problem[] } {
  const file = contentPath(name);
  if (existsSync(file)) {
    const source = readText(file);
    return readYaml({ yaml: source, schema, code, file, source });
  }
  const missing: Problem = {
    ...{ code, file, line: 1, column: 1, length: 1, message: `There is no ${file}.` },
    advice: 'It says what the site is and which notes it holds: see src/sources/site-schema.ts.',
  };
  return { value: undefined, problems: required ? [missing] : [] };
}

/** The text of a file with the line ends of this site: an editor or a checkout on Windows may have written its own. */
function readText(file: string): string {
  return readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
}

/** All notes, in the order of their paths; a file or folder whose name begins with `_` or a dot is none. */
export function noteFiles(): string[] {
  const folder = contentPath('notes');
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => /^[^_./\\][^/\\]*[/\\][^_./\\][^/\\]*\.mdx$/.test(file))
    .sort()
    .map((file) => join(folder, file));
}

function readManifests(): Map<string, string> {
  const folder = contentPath('manifests');
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort();
  return new Map(names.map((name) => [name, readText(join(folder, name))]));
}
