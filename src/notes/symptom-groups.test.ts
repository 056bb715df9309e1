import { expect, test } from 'vitest';
import type { Note } from '../sources/note.ts';
import { groupSymptoms } from './symptom-groups.ts';

const heading = (text: string, symptom: boolean, opening = '') => ({
  ...{ start: 0, end: 0, depth: 2, text, symptom, opening },
  id: text.toLowerCase(),
});

function note(address: string, headings: Note['headings'], draft = false): Note {
  const fields = { title: `About ${address}`, label: undefined, draft };
  return { address, headings, fields } as unknown as Note;
}

test('lists the symptoms of each published note, with what they mean in a sentence', () => {
  const notes = [
    note('/s/pull/', [
      heading('ErrImagePull', true, 'A pull in 1.36 has\njust failed. Another one follows.'),
      heading('Why', false, 'Not a symptom.'),
      heading('BackOff', true, 'It waits: 10 s, then 20 s.'),
    ]),
    note('/s/none/', [heading('Why', false, 'No symptom at all.')]),
    note('/s/draft/', [heading('Draft', true, 'Not published.')], true),
  ];
  expect(groupSymptoms(notes)).toEqual([
    {
      address: '/s/pull/',
      label: 'About /s/pull/',
      symptoms: [
        { address: '/s/pull/#errimagepull', text: 'ErrImagePull', meaning: 'A pull in 1.36 has just failed.' },
        { address: '/s/pull/#backoff', text: 'BackOff', meaning: 'It waits: 10 s, then 20 s.' },
      ],
    },
  ]);
});

test('a symptom that begins with a picture or a command has no meaning to show', () => {
  const [group] = groupSymptoms([note('/s/', [heading('Odd', true)])]);
  expect(group?.symptoms[0]?.meaning).toBe('');
});
