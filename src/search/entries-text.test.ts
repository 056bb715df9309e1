import { expect, test } from 'vitest';
import { addNames, readTitles, writeNames, writeTitles } from './entries-text.ts';
import type { Entry } from './record.ts';

const entry = (address: string, heading: string, kind: Entry['kind'], more: Partial<Entry> = {}): Entry => ({
  ...{ address, heading, page: 'Pod fields', section: 'Reference', kind, commands: [], aliases: [] },
  ...more,
});

const entries = [
  entry('/fields/', 'Pod fields', 'page', { aliases: ['spec', 'manifest'] }),
  entry('/fields/#image-pull', 'Image pull', 'section'),
  entry('/fields/#places', 'Where it runs', 'section', { commands: ['kubectl explain pod \\\n  --recursive'] }),
  entry('/fields/#field-pod-nodename', 'spec.nodeName', 'row', { aliases: ['nodeName', 'node name'] }),
  entry('/fields/#field-pod-x', 'spec.nodeName', 'row'),
  entry('/fields/#places', 'Of one node', 'task', { commands: ['kubectl get pods -A'] }),
  entry('/other/#oomkilled', 'OOMKilled', 'symptom', { page: 'Other' }),
];

test('titles, names and commands come back as they were', () => {
  expect(addNames(readTitles(writeTitles(entries)), writeNames(entries))).toEqual(entries);
});

test('an id that says what its heading says is not written', () => {
  expect(writeTitles(entries)).not.toMatch(/image-pull|oomkilled/);
  expect(writeTitles(entries)).toContain('places');
});

test('the name of a field is written once, in its path', () => {
  expect(writeNames(entries).names.match(/nodeName/g)).toHaveLength(2);
});

test('a row has no name before its names have come', () => {
  expect(readTitles(writeTitles(entries)).filter(({ heading }) => heading === '')).toHaveLength(3);
});
