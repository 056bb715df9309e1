import { expect, test } from 'vitest';
import { kubectlBinary } from '../../scripts/kubernetes/kubectl-binary.ts';
import { askAll } from '../../scripts/kubernetes/kubectl-cache.ts';
import { readTranscript } from '../../src/fence/transcript.ts';
import data from '../../src/kubernetes/data/kubectl-1.36.json' with { type: 'json' };
import { checkShell, type CheckedCall } from '../../src/kubernetes/kubectl/check-shell.ts';
import { indexTree, type Tree } from '../../src/kubernetes/kubectl/tree.ts';
import { placeFinding } from '../../src/problems/place.ts';
import { reportProblems } from '../../src/problems/report.ts';
import { readContent } from '../../src/sources/read-content.ts';
import type { Note, NoteFence } from '../../src/sources/note.ts';

const index = indexTree(data as Tree);
const binary = kubectlBinary();
const where = binary === undefined ? ' (SKIPPED: the real kubectl runs on Linux x64 only)' : '';

const shells = readContent().content.notes.flatMap((note) =>
  note.fences.filter(({ fence }) => ['console', 'sh'].includes(fence.language)).map((fence) => ({ note, fence })),
);
const right = shells.filter(({ fence: { fence } }) => !fence.wrong && !fence.template && fence.unchecked === undefined);
const wrong = shells.filter(({ fence: { fence } }) => fence.wrong);

test('no command of the notes has a problem', () => {
  const problems = right.flatMap(({ note, fence }) =>
    check(fence).findings.map((finding) => placeFinding(finding, note.file, note.source, fence.textStart)),
  );
  const sources = new Map(right.map(({ note }) => [note.file, note.source.split('\n')]));
  expect(reportProblems(problems, (file, line) => sources.get(file)?.[line - 1])).toBe('');
});

test.skipIf(binary === undefined)(`the real kubectl accepts every command of the notes${where}`, async () => {
  const calls = right.flatMap(({ note, fence }) =>
    // What xargs adds is not written, so the written words alone may be no command.
    ours(fence)
      .filter(({ call }) => !call.appended)
      .map((call) => ({ note, fence, call })),
  );
  const verdicts = await askAll(
    binary ?? '',
    calls.map(({ call }) => call),
  );
  const rejected = verdicts.flatMap(({ verdict, text }, at) => (verdict === 'rejected' ? [`${place(calls[at])}: ${text}`] : []));
  expect(rejected).toEqual([]);
});

test.skipIf(binary === undefined)(`what is marked as wrong fails with the very words that kubectl prints${where}`, async () => {
  for (const { note, fence } of wrong) {
    const [call] = ours(fence);
    if (call === undefined) continue;
    const [verdict] = await askAll(binary ?? '', [call]);
    const shown = readTranscript(fence.text)
      .parts.filter(({ kind }) => kind === 'output')
      .map(({ text }) => text.trim());
    expect(verdict?.verdict, place({ note, fence, call })).toBe('rejected');
    for (const output of shown) expect(verdict?.text, place({ note, fence, call })).toContain(output);
  }
});

function check(fence: NoteFence) {
  return checkShell(fence.text, index, { plugins: fence.fence.plugin === undefined ? [] : [fence.fence.plugin], strict: true });
}

/** The calls of kubectl's own commands; `proxy` would wait for ever. */
function ours(fence: NoteFence): CheckedCall[] {
  return check(fence).calls.filter(
    ({ call }) => call.path !== 'proxy' && !(fence.fence.plugin !== undefined && call.path === ''),
  );
}

function place(at: { note: Note; fence: NoteFence; call: CheckedCall } | undefined): string {
  return at === undefined ? '' : `${at.note.file}  ${at.fence.text.slice(at.call.call.start, at.call.call.end)}`;
}
