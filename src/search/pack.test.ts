import { expect, test } from 'vitest';
import { pack, unpack } from './pack.ts';
import type { SearchRecord } from './record.ts';

const records: SearchRecord[] = [
  {
    ...{ address: '/logs/', heading: 'Logs', page: 'Logs', section: 'Inspecting', kind: 'page' },
    ...{ text: 'Ask for it.', commands: [], aliases: ['kubectl log'] },
  },
  {
    ...{ address: '/logs/#previous', heading: 'After a crash', page: 'Logs', section: 'Inspecting', kind: 'section' },
    ...{
      text: 'Try kubectl logs web -p and kubectl logs web',
      commands: ['kubectl logs web -p', 'kubectl logs web'],
      aliases: [],
    },
  },
];

test('what is packed comes back whole', () => {
  const { titles, texts } = pack(records, {});
  expect(unpack(titles, texts)).toEqual(records);
});

test('titles alone give records without text', () => {
  expect(unpack(pack(records, {}).titles).map(({ heading, text, commands }) => ({ heading, text, commands }))).toEqual([
    { heading: 'Logs', text: '', commands: [] },
    { heading: 'After a crash', text: '', commands: [] },
  ]);
});

test('a command is sent once: its words stand in the text', () => {
  expect(pack(records, {}).texts[1]).toEqual(['Try kubectl logs web -p and kubectl logs web', 4, 23, 28, 44]);
});
