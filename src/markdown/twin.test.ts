import { expect, test } from 'vitest';
import type { Content } from '../sources/read-content.ts';
import { readNote } from '../sources/read-note.ts';
import { makeTwin } from './twin.ts';

const HEAD = `---
title: Logs of Pods
lead: What a container prints is kept by the node until its Pod is gone, and kubectl shows it.
sources: [{ title: S, url: https://a.example }]
---

`;
const NOTHING = { glossary: {}, features: {}, addons: {}, manifests: new Map<string, string>() } as unknown as Content;

function bodyOf(body: string): string {
  const { note, problems } = readNote('content/notes/start/logs.mdx', HEAD + body);
  expect(problems).toEqual([]);
  const twin = makeTwin(note, NOTHING);
  return twin.slice(twin.indexOf('/start/logs/>') + '/start/logs/>'.length, twin.indexOf('## [Sources]')).trim();
}

test('code stays as it is: blank lines, what looks like a comment, and brackets', () => {
  const fence = '```text\na\n\n\n\nb {/* kept */}\n```';
  expect(bodyOf(fence)).toBe(fence);
  expect(bodyOf(`- One\n\n  ${fence.replaceAll('\n', '\n  ')}\n`)).toBe(`- One\n\n  ${fence.replaceAll(/\n(?=.)/g, '\n  ')}`);
  expect(bodyOf('See `{/* kept */}`.')).toBe('See `{/* kept */}`.');
  expect(bodyOf('## The `spec.containers[].image` [x] {#image}')).toMatch(/^## \[The `spec.containers\[\].image` \\\[x\\\]\]\(/);
});

test('comments of the author go, and one blank line is left', () => {
  expect(bodyOf('One.\n\n{/* quote */}\n\nTwo.{/* so */}\n\n```text\na\n```\n\n{/* end */}')).toBe(
    'One.\n\nTwo.\n\n```text\na\n```',
  );
});
