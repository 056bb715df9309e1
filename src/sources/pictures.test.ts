import { expect, test } from 'vitest';
import { findPicture, planPictures } from './pictures.ts';
import type { Content } from './read-content.ts';
import { readNote } from './read-note.ts';

const source = `---
title: Why does it end?
label: Ends
lead: The log of a container says why it ended, and the state of the one before it. See \`--previous\`.
sources: [{ title: Logging, url: https://kubernetes.io/docs/ }]
---

\`\`\`diagram kind=tree id=first-look title="Where to look"
ask: Why?
answers: { a: b }
\`\`\`

## A flow of things {#flow-of-things}

Here it is drawn.

\`\`\`diagram kind=flow id=flow title="From a to b"
nodes: { a: , b: }
arrows:
- a -> b
\`\`\`

## Words only {#words-only}

Nothing to see.

## CrashLoopBackOff {#crashloopbackoff .symptom}

It keeps \`ending\`.

\`\`\`console id=crashloopbackoff-list title="How are they?" alarm="CrashLoopBackOff"
$ kubectl get pods
NAME   READY   STATUS             RESTARTS        AGE
web    0/1     CrashLoopBackOff   6 (2m14s ago)   7m41s
\`\`\`

## OOMKilled {#oomkilled .symptom}

Its memory ran out.

\`\`\`console id=oomkilled-confirm title="Did it?"
$ kubectl get pod web -o jsonpath='{.status}'
OOMKilled
\`\`\`
`;
const { note } = readNote('content/notes/start/ends.mdx', source);
const draft = readNote('content/notes/start/draft.mdx', source.replace('label: Ends', 'draft: true')).note;
const site = {
  ...{ title: 'Garden', tagline: 'Plants' },
  home: { title: 'See it grow', lead: 'All about `plants`.' },
  sections: {
    start: { title: 'Start', text: 'Begin here.', notes: ['ends', 'draft'] },
    end: { title: 'End', text: '', notes: [] },
  },
};
const pictures = planPictures({ site, notes: [note, draft], manifests: new Map() } as unknown as Content);
const at = (address: string) => findPicture(pictures, address);

test('the home page, a section and a note have pictures; drafts have none', () => {
  expect(at('/')).toMatchObject({ file: '/og.png', title: 'See it grow', text: 'All about plants.', kicker: '' });
  expect(at('/start/')).toMatchObject({ file: '/og/start.png', plate: { kind: 'list', items: ['Ends'] } });
  expect(at('/start/ends/')).toMatchObject({
    file: '/og/start/ends.png',
    kicker: 'Start',
    here: false,
    plate: { kind: 'drawing' },
  });
  expect(pictures.has('/start/draft/')).toBe(false);
});

test('a section with a diagram has its own, and so has the diagram, under its title', () => {
  expect(at('/start/ends/#flow-of-things')).toMatchObject({
    ...{ file: '/og/s/flow-of-things.png', kicker: 'Start · Ends', title: 'A flow of things', here: true },
    plate: { kind: 'drawing' },
  });
  expect(at('/start/ends/#first-look')).toMatchObject({ file: '/og/s/first-look.png', title: 'Where to look' });
  expect(at('/start/ends/#flow')).toMatchObject({ file: '/og/s/flow.png', title: 'From a to b' });
  expect(at('/start/ends/#flow')?.alt).toMatch(/^From a to b\. .*a/);
});

test('a symptom shows the words: on the screen that has them among other lines, else alone', () => {
  expect(at('/start/ends/#crashloopbackoff')).toMatchObject({
    file: '/og/s/crashloopbackoff.png',
    plate: {
      ...{ kind: 'screen', alarm: ['CrashLoopBackOff'] },
      lines: [
        { text: 'kubectl get pods', command: true, prompt: true },
        { text: 'NAME   READY   STATUS             RESTARTS        AGE', command: false },
        { text: 'web    0/1     CrashLoopBackOff   6 (2m14s ago)   7m41s', command: false },
      ],
    },
  });
  expect(at('/start/ends/#oomkilled')).toMatchObject({
    plate: { kind: 'words' },
    alt: 'On the screen: OOMKilled. Its memory ran out.',
  });
});

test('a block has the picture of its section; a section without one has that of its page, and any other address the home page’s', () => {
  expect(at('/start/ends/#oomkilled-confirm')?.file).toBe('/og/s/oomkilled.png');
  expect(at('/start/ends/#words-only')?.file).toBe('/og/start/ends.png');
  expect(at('/start/ends/#sources')?.file).toBe('/og/start/ends.png');
  expect(at('/a-z/')?.file).toBe('/og.png');
});

test('the words for who does not see it are whole sentences and short', () => {
  for (const { alt } of pictures.values()) {
    expect(alt.length).toBeLessThanOrEqual(240);
    expect(alt).toMatch(/[.?:\w]$/);
    expect(alt).not.toContain('`');
  }
});
