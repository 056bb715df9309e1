import { expect, test } from 'vitest';
import { checkSite } from './check-site.ts';
import { readNote } from './read-note.ts';
import { siteSchema } from './site-schema.ts';

const FIELDS = {
  ...{ title: 'T', tagline: 'T', url: 'https://a.example' },
  home: { title: 'T', lead: 'T', hint: 'T', symptoms: [] as string[] },
  sections: { start: { title: 'T', text: 'T', notes: ['a'] } },
};

function check(slug: string, symptoms: string[] = []) {
  const { note } = readNote(`content/notes/start/${slug}.mdx`, '---\ntitle: T\n---\n');
  const fields = { ...FIELDS, home: { ...FIELDS.home, symptoms }, sections: { start: { title: 'T', text: 'T', notes: [slug] } } };
  return checkSite({ site: siteSchema.parse(fields), notes: [note] }).map(({ message, advice }) => [message, advice]);
}

test.each(['a', 'two-kinds', 'exit-137', '5-minutes'])('a note may be called %s', (slug) => {
  expect(check(slug)).toEqual([]);
});

test.each([
  ['My Note', 'Rename it to my-note.mdx'],
  ['c++', 'Rename it to c.mdx'],
  ['a_b', 'Rename it to a-b.mdx'],
  ['Ä', 'Rename it, '],
  ['a--b', 'Rename it to a-b.mdx'],
])('a note may not be called %s', (slug, advice) => {
  const [[message, say] = []] = check(slug);
  expect(message).toContain(`"${slug}.mdx", is not lower-case words`);
  expect(say).toContain(advice);
});

test('a name in site.yaml may hold any sign', () => {
  expect(check('a', ['what?(x'])).toEqual([['There is no section with the id "what?(x".', expect.any(String)]]);
});

test.each([
  [{ language: 'en_US' }, 'the tag of a language, such as en or pt-BR'],
  [{ language: '' }, 'the tag of a language, such as en or pt-BR'],
  [{ url: 'mailto:a@b.example' }, 'an address such as https://pods.example.org'],
])('site.yaml with %j is refused', (fields, message) => {
  expect(siteSchema.safeParse({ ...FIELDS, ...fields }).error?.issues.map((issue) => issue.message)).toEqual([message]);
});

test.each(['s', 'search', 'diagrams', 'a-z', 'My'])('a section may not be called %s', (name) => {
  const { error } = siteSchema.safeParse({ ...FIELDS, sections: { [name]: FIELDS.sections.start } });
  expect(error?.issues).toMatchObject([{ code: 'invalid_key', path: ['sections', name] }]);
});

test.each(['en', 'de', 'pt-BR', 'zh-Hant'])('the language %s is one', (language) => {
  expect(siteSchema.parse({ ...FIELDS, language }).language).toBe(language);
});
