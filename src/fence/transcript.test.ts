import { expect, test } from 'vitest';
import { readCommands, readTranscript } from './transcript.ts';

const kinds = (text: string) => readTranscript(text).parts.map(({ kind, text }) => [kind, text]);

test('commands and outputs alternate, and the prompt belongs to neither', () => {
  expect(kinds('$ kubectl get pods\nNAME  READY\nweb   1/1\n$ kubectl logs web')).toEqual([
    ['command', 'kubectl get pods'],
    ['output', 'NAME  READY\nweb   1/1'],
    ['command', 'kubectl logs web'],
  ]);
});

test('a backslash at the end of a line carries the command on', () => {
  expect(kinds('$ kubectl logs web \\\n  --previous\nout')).toEqual([
    ['command', 'kubectl logs web \\\n  --previous'],
    ['output', 'out'],
  ]);
});

test('an open heredoc belongs to the command, also behind a continued line', () => {
  const text = '$ kubectl apply \\\n  -f - <<EOF\nkind: Pod\n\nEOF\npod/web created';
  expect(kinds(text)).toEqual([
    ['command', 'kubectl apply \\\n  -f - <<EOF\nkind: Pod\n\nEOF'],
    ['output', 'pod/web created'],
  ]);
});

test('offsets point at the text of the fence', () => {
  const text = '$ a\n\nb\n\n$ c';
  for (const part of readTranscript(text).parts) expect(text.slice(part.start, part.end)).toBe(part.text);
});

test('a dollar sign within an output is output', () => {
  expect(kinds('$ env\n$HOME=/root')).toEqual([
    ['command', 'env'],
    ['output', '$HOME=/root'],
  ]);
});

test.each([
  ['no prompt at all', 'kubectl get pods', 'This console fence holds no command.'],
  ['an empty prompt', '$ \nx', 'There is no command behind "$".'],
])('%s is reported', (_, text, message) => {
  expect(readTranscript(text).findings.map((finding) => finding.message)).toEqual([message]);
});

test('what a here-string or a quoted sign of a heredoc prints is output', () => {
  expect(kinds("$ base64 -d <<< c2VjcmV0\nsecret\n$ grep '<<EOF' a.sh\ncat <<EOF\n$ ls")).toEqual([
    ['command', 'base64 -d <<< c2VjcmV0'],
    ['output', 'secret'],
    ['command', "grep '<<EOF' a.sh"],
    ['output', 'cat <<EOF'],
    ['command', 'ls'],
  ]);
});

test('an open quote carries the command on', () => {
  expect(kinds("$ kubectl patch pod web -p '\nspec: {}'\npod/web patched")).toEqual([
    ['command', "kubectl patch pod web -p '\nspec: {}'"],
    ['output', 'pod/web patched'],
  ]);
});

test('the shell text of a fence is its script, or each of its commands', () => {
  expect(readCommands('sh', 'a\nb')).toEqual([{ text: 'a\nb', start: 0 }]);
  expect(readCommands('console', '$ a\nb\n$ c')).toMatchObject([
    { text: 'a', start: 2 },
    { text: 'c', start: 8 },
  ]);
  expect(readCommands('yaml', 'a: b')).toBeUndefined();
});
