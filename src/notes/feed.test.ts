import { expect, test } from 'vitest';
import { makeFeed } from './feed.ts';

const site = {
  title: 'Pods & more',
  tagline: 'A guide',
  address: 'https://x.example/guide/',
  feed: 'https://x.example/guide/feed.xml',
};
const logs = {
  ...{ name: 'notes/inspecting/logs.mdx', label: 'Logs', address: 'https://x.example/guide/inspecting/logs/' },
  sections: new Map([['logs-previous', 'After a <crash>']]),
};
const change = (hash: string, date: string, name: string, ...ids: string[]) => ({
  ...{ hash, date, subject: 'Say it better' },
  notes: [{ name, ids }],
});

test('an entry names the notes and the sections that changed, and links to the first', () => {
  const feed = makeFeed(site, [logs], [change('abc', '2026-11-24T04:00:00.000Z', logs.name, 'logs-previous', 'gone')]) ?? '';
  expect(feed).toContain('<title>Changes of Pods &amp; more</title>');
  expect(feed).toContain('<id>tag:x.example,2026-11-24:abc</id>\n<title>Logs</title>');
  expect(feed).toContain('<link href="https://x.example/guide/inspecting/logs/#logs-previous"/>');
  expect(feed).toContain('After a &amp;lt;crash&amp;gt;');
  expect(feed).not.toContain('#gone');
});

test('the feed is as new as its newest change, and the same history makes the same bytes', () => {
  const changes = [change('b', '2026-11-24T04:00:00.000Z', logs.name), change('a', '2026-11-25T04:00:00.000Z', logs.name)];
  expect(makeFeed(site, [logs], changes)).toContain('</author>\n<updated>2026-11-25T04:00:00.000Z</updated>');
  expect(makeFeed(site, [logs], changes)).toBe(makeFeed(site, [logs], changes));
});

test('without a change of a published note there is no feed', () => {
  expect(makeFeed(site, [logs], [])).toBeUndefined();
  expect(makeFeed(site, [logs], [change('a', '2026-11-25T04:00:00.000Z', 'notes/inspecting/draft.mdx')])).toBeUndefined();
});
