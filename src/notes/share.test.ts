import { expect, test } from 'vitest';
import { sortForwards } from '../links/forwards.ts';
import { parseLedger } from '../links/ledger.ts';
import { readNote } from '../sources/read-note.ts';
import { makeSharePages } from './share.ts';

const source = `---
title: Logs
label: Logs of a Pod
lead: The log of a container, and of the one that crashed before it. Fifty letters at least.
sources:
- { title: Logging, url: https://kubernetes.io/docs/ }
---

## The last attempt {#logs-previous-instance}

Ask for \`--previous\`. ${'It is long. '.repeat(30)}

Another paragraph.

\`\`\`console id=logs-previous title="How did it end?"
$ kubectl logs <pod> --previous
\`\`\`

## Nothing said {#nothing-said}
`;
const { note } = readNote('content/notes/inspecting/logs.mdx', source);
const terms = { pod: { term: 'Pod', text: 'The smallest `thing`.', aliases: [] } };
const ledger =
  '/inspecting/logs/#crashed -> /inspecting/logs/#nothing-said\n/old/#gone -> /reference/glossary/#term-pod\n/old/#nowhere retired\n/start/#whole -> /inspecting/logs/\n';
const shares = makeSharePages([note], { terms, page: '/reference/glossary/' }, sortForwards(parseLedger(ledger).lines));
const byId = (id: string) => shares.find((share) => share.id === id);

test('every heading, block and term has a share page that names itself and its page', () => {
  expect(shares.map(({ id }) => id)).toEqual([
    'logs-previous-instance',
    'logs-previous',
    'nothing-said',
    'term-pod',
    'gone',
    'nowhere',
    'whole',
    'crashed',
  ]);
  expect(byId('logs-previous')).toMatchObject({
    address: '/inspecting/logs/#logs-previous',
    title: 'How did it end?',
    page: 'Logs of a Pod',
  });
});

test('its description is the first paragraph of its section, at most 160 characters, else the lead of the note', () => {
  const { description = '' } = byId('logs-previous-instance') ?? {};
  expect(description).toMatch(/^Ask for --previous\. It is long\. .* …$/);
  expect(description.length).toBeLessThanOrEqual(160);
  expect(byId('nothing-said')?.description).toMatch(/^The log of a container/);
  expect(byId('term-pod')?.description).toBe('The smallest thing.');
});

test('an id that moved keeps its share page, with the words of the new place', () => {
  expect(byId('crashed')).toMatchObject({ address: '/inspecting/logs/#nothing-said', title: 'Nothing said' });
  expect(byId('gone')).toMatchObject({ address: '/reference/glossary/#term-pod', title: 'Pod' });
});

test('an id that became a page, or ended, keeps its share page too', () => {
  expect(byId('whole')).toMatchObject({ address: '/inspecting/logs/', title: 'Logs', page: 'Logs of a Pod' });
  expect(byId('nowhere')).toMatchObject({ address: '/old/#nowhere', title: 'No longer there' });
});
