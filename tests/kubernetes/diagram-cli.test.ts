import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '../..');
const run = (words: string[], input = '') =>
  spawnSync(process.execPath, ['scripts/diagram.ts', ...words], { cwd: root, input, encoding: 'utf8' });
const line = (id: unknown, yaml: string) => `${JSON.stringify({ id, yaml })}\n`;
const pod = 'kind: Pod\nspec: { containers: [{ name: web }] }\n';

test('a file is answered with its drawing, the same each time', () => {
  const words = ['tests/fixtures/diagram/pod-stress/manifest.yaml'];
  const { status, stdout, stderr } = run(words);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^<svg [^]*<\/svg>\n$/);
  expect(run(words).stdout).toBe(stdout);
});

test('lines are answered in order, one each', () => {
  const { status, stdout } = run(['--jsonl'], line(1, pod) + line('b', 'a: [') + line(3, 'kind: Service\n') + line(4, pod));
  const answers = stdout
    .trim()
    .split('\n')
    .map((each) => JSON.parse(each) as { id: unknown; ok: boolean; out: string });
  expect(answers.map(({ id, ok }) => [id, ok])).toEqual([
    [1, true],
    ['b', false],
    [3, false],
    [4, true],
  ]);
  expect(answers[0]?.out).toContain('web</text>');
  expect(answers[2]?.out).toBe('1:1 This manifest holds no Pod and no template of one. Give one with "containers".');
  expect(status).toBe(1);
});

test.each([
  ['a file that is not there', ['nowhere.yaml'], '', 'nowhere.yaml cannot be read: there is no such file.\n'],
  ['a folder', ['tests'], '', 'tests cannot be read: it is a folder.\n'],
  ['a line that is no object', ['--jsonl'], 'x\n', 'Line 1 of the input is no JSON object with "id" and "yaml".\n'],
  ['two files', ['a.yaml', 'b.yaml'], '', /^a\.yaml cannot be read: there is no such file\.\n$/],
  ['nothing', [], '', /^Name one manifest to draw: /],
  ['a manifest without a Pod', ['tests/fixtures/manifests/quota/manifest.yaml'], '', /:1:1 This manifest holds no Pod/],
])('%s is one clear sentence, and exit 2', (_, words, input, message) => {
  const { status, stdout, stderr } = run(words, input);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(message);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});
