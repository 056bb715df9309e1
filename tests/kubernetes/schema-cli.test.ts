import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '../..');
const run = (words: string[], input = '') =>
  spawnSync(process.execPath, ['scripts/check-manifests.ts', ...words], { cwd: root, input, encoding: 'utf8' });
const pod = 'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: { containers: [{ name: app, image: nginx }] }\n';
const line = (id: unknown, yaml: string) => `${JSON.stringify({ id, yaml })}\n`;

test('right manifests give exit 0', () => {
  const { status, stdout } = run(['tests/fixtures/manifests/valid/web.yaml']);
  expect(stdout).toMatch(/^No problems in \d+ manifests\.\n$/);
  expect(status).toBe(0);
});

test('problems read like a compiler’s, and give exit 1', () => {
  const { status, stdout } = run(['tests/fixtures/manifests/image/manifest.yaml']);
  expect(stdout).toContain(
    'tests/fixtures/manifests/image/manifest.yaml:7:13  The container "app" has no "image".  [rule/pod]\n  7 |',
  );
  expect(status).toBe(1);
});

test('lines are answered in order, one each', () => {
  const input =
    line(1, pod) +
    line('b', pod.replace('image', 'comand: [sh], image')) +
    line(3, 'a: [') +
    line(4, 'apiVersion: example.com/v1\nkind: Foo\n');
  const { status, stdout } = run(['--jsonl'], input);
  const answers = stdout
    .trim()
    .split('\n')
    .map((each) => JSON.parse(each) as unknown);
  expect(answers).toMatchObject([
    { id: 1, ok: true, problems: [] },
    {
      id: 'b',
      ok: false,
      problems: [
        { message: '"spec.containers[]" has no field "comand". Did you mean "command"?', line: 4, column: 35, level: 'schema' },
      ],
    },
    { id: 3, ok: false, problems: [{ level: 'yaml' }] },
    { id: 4, ok: true, problems: [], unknown: [{ apiVersion: 'example.com/v1', kind: 'Foo', line: 2, column: 7 }] },
  ]);
  expect(status).toBe(1);
});

test('a thousand lines take seconds', () => {
  const { stdout, status } = run(['--jsonl'], line(0, pod).repeat(1000));
  expect(stdout.trim().split('\n')).toHaveLength(1000);
  expect(status).toBe(0);
}, 10_000);

test.each([
  ['a file that is not there', ['nowhere.yaml'], '', 'nowhere.yaml cannot be read: there is no such file.\n'],
  ['a folder', ['tests'], '', 'tests cannot be read: it is a folder.\n'],
  ['a line that is no object', ['--jsonl'], 'x\n', 'Line 1 of the input is no JSON object with "id" and "yaml".\n'],
  [
    'nothing to check',
    [],
    '',
    'Name the manifests to check: npm run check:manifests -- FILE…, or -- --jsonl to read lines of {"id", "yaml"}.\n',
  ],
])('%s is one clear sentence, and exit 2', (_, words, input, message) => {
  expect(run(words, input)).toMatchObject({ status: 2, stdout: '', stderr: message });
});
