import { describe, expect, test } from 'vitest';
import { createSearch } from './query.ts';
import type { SearchRecord } from './record.ts';

const record = (address: string, heading: string, text: string, more: Partial<SearchRecord> = {}): SearchRecord => ({
  ...{ address, heading, page: 'Page', section: 'Start', kind: 'section', text, commands: [], aliases: [] },
  ...more,
});

const search = createSearch([
  record('/a/#crashloopbackoff', 'CrashLoopBackOff', 'The container keeps ending and the kubelet waits.', { kind: 'symptom' }),
  record('/b/#back-off', 'How long the wait gets', 'The back-off doubles up to 300 seconds. A crash resets nothing.'),
  record('/c/#logs-previous', 'The log of the last attempt', 'Ask for the previous instance.', {
    commands: ['kubectl logs <pod> --previous'],
  }),
  record('/d/#sidecar', 'Native sidecars', 'A helper that starts before the app.'),
  record('/e/#term-namespace', 'Namespace', 'A scope for names.', { kind: 'term', aliases: ['ns', 'name space'] }),
]);
const first = (query: string) => search(query)[0]?.record.address;

describe('the first hit', () => {
  test.each([
    ['crashloopbackoff', '/a/#crashloopbackoff'],
    ['crash loop', '/a/#crashloopbackoff'],
    ['crashlopbackoff', '/a/#crashloopbackoff'],
    ['--previous', '/c/#logs-previous'],
    ['side car', '/d/#sidecar'],
    ['ns', '/e/#term-namespace'],
    ['backoff doubles', '/b/#back-off'],
  ])('for %s is %s', (query, address) => {
    expect(first(query)).toBe(address);
  });
});

test('a hit shows the match marked, in its heading and its line of context', () => {
  const [hit] = search('sidecar helper');
  expect(hit?.heading).toContainEqual({ text: 'sidecars', found: true });
  expect(hit?.context).toContainEqual({ text: 'helper', found: true });
});

test('a flag shows the command that holds it', () => {
  const [hit] = search('--previous');
  expect(hit?.isCommand).toBe(true);
  expect(hit?.context.map(({ text }) => text).join('')).toBe('kubectl logs <pod> --previous');
});

test.each(['', '   ', '()', 'qqqqqq'])('nothing is found for %j, without an error', (query) => {
  expect(search(query)).toEqual([]);
});
