import { existsSync, readFileSync } from 'node:fs';
import { escapePattern } from '../problems/escape-pattern.ts';
import { suggestId } from '../fence/id.ts';
import { didYouMean } from '../problems/nearest.ts';
import { placeFinding, positionAt } from '../problems/place.ts';
import type { Problem } from '../problems/problem.ts';
import { idsOf } from './check-ids.ts';
import { contentPath } from './content-folder.ts';
import type { Content } from './read-content.ts';

/** site.yaml against the notes: every note is listed once, and what is listed exists. */
export function checkSite({ site, notes }: Pick<Content, 'site' | 'notes'>): Problem[] {
  if (site === undefined) return [];
  const listed = Object.entries(site.sections).flatMap(([section, { notes: slugs }]) =>
    slugs.map((slug) => `${section}/${slug}`),
  );
  const written = notes.map(({ section, slug }) => `${section}/${slug}`);
  const ids = new Set(notes.flatMap((note) => idsOf(note).map(({ id }) => id ?? '')));
  const addresses = written.map((name) => `/${name}/`);
  return [
    ...notes.filter(({ slug }) => !SLUG.test(slug)).map(({ file, slug }) => malformed(file, slug)),
    ...written.filter((name) => !listed.includes(name)).map((name) => unlisted(contentPath('notes', `${name}.mdx`), name)),
    ...listed
      .filter((name) => !written.includes(name))
      .map((name) =>
        missing(
          name.split('/')[1] ?? name,
          `note ${name}.mdx`,
          written.map((n) => n.split('/')[1] ?? n),
        ),
      ),
    ...listed
      .filter((name, i) => listed.indexOf(name) !== i)
      .map((name) => missing(name.split('/')[1] ?? name, `second place for ${name}`, [])),
    ...site.home.symptoms.filter((id) => !ids.has(id)).map((id) => missing(id, `section with the id "${id}"`, [...ids])),
    ...site.home.paths
      .flatMap((path) => path.steps)
      .flatMap((step) => missingStep(typeof step === 'string' ? step : step.to, addresses, ids)),
  ];
}

/** A step of a reading path leads to a note, and to a section of it where it names one. */
function missingStep(to: string, addresses: string[], ids: ReadonlySet<string>): Problem[] {
  const [address = '', id] = to.split('#');
  if (!addresses.includes(address)) return [missing(to, `note at ${address}`, addresses)];
  return id === undefined || ids.has(id) ? [] : [missing(to, `section with the id "${id}"`, [...ids])];
}

/** What the ledger can hold, and what nobody has to escape in a link. */
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

function malformed(file: string, slug: string): Problem {
  const name = suggestId(slug);
  return {
    ...{ code: 'link/form', file, line: 1, column: 1, length: 3 },
    message: `The name of this file, "${slug}.mdx", is not lower-case words joined by hyphens; it is the note's address.`,
    advice: `Rename it${name === '' ? '' : ` to ${name}.mdx`}, here and in ${contentPath('site.yaml')}.`,
  };
}

function unlisted(file: string, name: string): Problem {
  const [section = '', slug = ''] = name.split('/');
  return {
    ...{ code: 'note/listed', file, line: 1, column: 1, length: 3, message: 'This note has no place in the navigation.' },
    advice: `Add ${slug} to the notes of "${section}" in ${contentPath('site.yaml')}.`,
  };
}

/** Something that site.yaml names and that is not there; placed at its first mention. */
function missing(word: string, what: string, known: string[]): Problem {
  const file = contentPath('site.yaml');
  const source = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const start = Math.max(0, source.search(new RegExp(`(?<![\\w/-])${escapePattern(word)}(?![\\w-])`)));
  const advice = `Write it, or correct the name here.${didYouMean(word, known)}`;
  const finding = { code: 'note/listed', start, end: start + word.length, message: `There is no ${what}.`, advice } as const;
  return { ...placeFinding(finding, file, source), ...positionAt(source, start) };
}
