import { expect, test } from 'vitest';
import { CODE } from '../prose/prose.ts';
import { readNote } from './read-note.ts';

const HEAD = '---\ntitle: A `Pod` is\nlead: "Say it."\naliases: [pod]\n---\n\n';
const read = (body: string) => readNote('content/notes/start/pods.mdx', HEAD + body).note;
const proseOf = (body: string) => read(body).prose.map(({ kind, text, quoted }) => [kind, text, ...(quoted ? ['quoted'] : [])]);
const fields = [
  ['heading', `A ${CODE} is`],
  ['lead', 'Say it.'],
];

test('fields, headings, text, items and cells are prose; code, aliases and addresses are not', () => {
  const body =
    '## Head {#h}\n\nSee `x` [there](/a/b/).\n\n- one\n- two\n\n| a | b |\n|---|---|\n| c | d |\n\n```text\npods\n```\n';
  expect(proseOf(body)).toEqual([
    ...fields,
    ['heading', 'Head'],
    ['text', `See ${CODE} there.`],
    ['item', 'one'],
    ['item', 'two'],
    ...['a', 'b', 'c', 'd'].map((text) => ['cell', text]),
  ]);
});

test('titles of fences and components are captions, and their children are text', () => {
  const body =
    '```console id=a title="Is it up?"\n$ kubectl get pods\n```\n\n<Aside title="Who may">\nYou.\n</Aside>\n\n<Claim id="S1" verdict="right" see="/a/b/#c">Right so.</Claim>\n';
  expect(proseOf(body)).toEqual([
    ...fields,
    ['caption', 'Is it up?'],
    ['caption', 'Who may'],
    ['text', 'You.'],
    ['text', 'Right so.'],
  ]);
});

test('a heading that is the string on the screen is a quotation', () => {
  expect(proseOf('## Too many pods {#too-many-pods .symptom}\n\n## The rest {#rest}\n')).toEqual([
    ...fields,
    ['heading', 'Too many pods', 'quoted'],
    ['heading', 'The rest'],
  ]);
});

test('a comment marks the block behind it as a quotation, and no other', () => {
  expect(proseOf('{/* quote: the old notes */}\n\nA pod moves.\n\nIt does not.\n')).toEqual([
    ...fields,
    ['text', 'A pod moves.', 'quoted'],
    ['text', 'It does not.'],
  ]);
});

test('every word of a block is at its place in the file, over line breaks, marks and indents', () => {
  const note = read('- A **bold** one,\n  and <Term id="pod">the\n  Pod</Term> \\<here>.\n');
  const { text, at } = note.prose.at(-1) ?? { text: '', at: [] };
  expect(text.replaceAll(/\s+/g, ' ')).toBe('A bold one, and the Pod <here>.');
  for (const word of ['bold', 'and', 'Pod', 'here'])
    expect(note.source.slice(at[text.indexOf(word)]).startsWith(word), word).toBe(true);
});
