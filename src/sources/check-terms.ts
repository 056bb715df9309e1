import { existsSync, readFileSync } from 'node:fs';
import { placeFinding } from '../problems/place.ts';
import type { Problem } from '../problems/problem.ts';
import type { Prose, ProseKind } from '../prose/prose.ts';
import { checkTerms, readyRules, type ReadyRule, type TermKind, type TermRule } from '../prose/terms.ts';
import { contentPath } from './content-folder.ts';
import { proseOfYaml } from './prose-of-yaml.ts';
import type { Content } from './read-content.ts';
import type { TermTable } from './terms-schema.ts';

/** The keys of the data files whose values readers see. */
const SHOWN = new Set(['title', 'tagline', 'text', 'lead', 'hint', 'caption', 'note', 'name', 'term', 'footer', 'why']);
const FILES = ['site.yaml', 'glossary.yaml', 'features.yaml', 'addons.yaml', 'meanings/kubectl.yaml', 'meanings/manifest.yaml'];

/** Words that the writers' rules (terms.yaml) do not allow, in notes and in the texts of the data files. */
export function checkTermsOf({ notes, terms }: Pick<Content, 'notes' | 'terms'>): Problem[] {
  const rules = readyRules(rulesOf(terms));
  const inNotes = notes.flatMap((note) => place(note.prose, rules, note.file, note.source));
  const inData = FILES.map((name) => contentPath(name))
    .filter((file) => existsSync(file))
    .flatMap((file) => {
      const source = readFileSync(file, 'utf8');
      return place(proseOfYaml(source, source, 0, kindIn(file)), rules, file, source);
    });
  return [...inNotes, ...inData];
}

/** The table as one list; each rule knows its kind. */
export function rulesOf(terms: TermTable): TermRule[] {
  return Object.entries(terms).flatMap(([kind, rules]) => rules.map((rule) => ({ ...rule, kind: kind as TermKind })));
}

function place(prose: readonly Prose[], rules: readonly ReadyRule[], file: string, source: string): Problem[] {
  return prose.flatMap((block) => checkTerms(block, rules).map((finding) => placeFinding(finding, file, source)));
}

/** A meaning may be a bare text, under the name of what it means. */
function kindIn(file: string): (...path: string[]) => ProseKind | undefined {
  const bare = file.includes('meanings');
  return (key = '', ...rest) => (SHOWN.has(key) || (bare && rest.length === 0 && key !== 'quiet') ? 'text' : undefined);
}
