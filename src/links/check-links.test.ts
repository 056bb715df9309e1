import { expect, test } from 'vitest';
import type { BuiltPage } from '../built/page.ts';
import { checkLinks } from './check-links.ts';

const page = (address: string, ids: string[], hrefs: string[]): BuiltPage => ({
  ...{ address, title: '', section: '', ids, anchors: [], sections: [], aliases: [], repeats: false },
  links: hrefs.map((href) => ({ href, text: '' })),
});
const logs = page('/inspecting/logs/', ['logs-previous', 'logs-limits'], []);
const faultsOf = (href: string, base = '/') => checkLinks([logs, page('/', ['main'], [href])], base, new Set(['/favicon.svg']));

test.each([
  '/inspecting/logs/',
  '/inspecting/logs/#logs-previous',
  '#main',
  '#',
  '/favicon.svg',
  'https://kubernetes.io/x',
  'mailto:a@b.c',
  '/inspecting/logs/?q=a#logs-limits',
])('%s is good', (href) => {
  expect(faultsOf(href)).toEqual([]);
});

test.each([
  ['/inspecting/log/', 'link/page', 'The nearest page is /inspecting/logs/.'],
  ['/start/logs/', 'link/page', 'The nearest page is /inspecting/logs/.'],
  ['/inspecting/logs', 'link/form', 'Write /inspecting/logs/.'],
  ['logs/', 'link/form', 'Write addresses from the root, such as /inspecting/logs/.'],
  ['/inspecting/logs/#logs-previus', 'link/fragment', 'Did you mean /inspecting/logs/#logs-previous?'],
  ['/inspecting/logs/#main', 'link/fragment', 'It is on /#main.'],
  ['/inspecting/logs/#zzz', 'link/fragment', 'Ids of that page: logs-previous, logs-limits.'],
])('%s is a %s: %s', (href, code, advice) => {
  expect(faultsOf(href)).toEqual([expect.objectContaining({ page: '/', href, code, advice })]);
});

test('under a base, links have the base before them', () => {
  expect(faultsOf('/podbook/inspecting/logs/', '/podbook/')).toEqual([]);
  expect(faultsOf('/inspecting/logs/', '/podbook/')).toEqual([expect.objectContaining({ code: 'link/form' })]);
});

test('hostile addresses are faults, not crashes', () => {
  expect(faultsOf('/%E0%A4%A/#%')).toEqual([expect.objectContaining({ code: 'link/page' })]);
});
