import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const FIXTURES = 'tests/fixtures/kubectl';

function run(args: string[], input = '') {
  const { status, stdout, stderr } = spawnSync('node', ['scripts/check-commands.ts', ...args], { input, encoding: 'utf8' });
  return { status, stdout, stderr };
}

function fixture(name: string): string {
  return readFileSync(`${FIXTURES}/${name}`, 'utf8');
}

test("somebody's Markdown is read: fences in lists and quotations, prompts, outputs, marks", () => {
  const { status, stdout } = run([`${FIXTURES}/foreign-note/note.md`]);
  expect(stdout).toBe(fixture('foreign-note/report.txt'));
  expect(status).toBe(1);
});

test('lines are answered in order', () => {
  const { status, stdout } = run(['--jsonl'], fixture('lines/input.jsonl'));
  expect(stdout).toBe(fixture('lines/answers.jsonl'));
  expect(status).toBe(1);
});

test('nothing found: exit 0', () => {
  expect(run(['--jsonl'], '{"id":1,"cmd":"kubectl get pods"}\n').status).toBe(0);
});

test('a thousand lines take seconds', () => {
  const input = Array.from(
    { length: 1000 },
    (_, id) => `${JSON.stringify({ id, cmd: `kubectl -n shop get pod web-${id} -o wide` })}\n`,
  ).join('');
  const start = performance.now();
  expect(run(['--jsonl'], input).stdout.split('\n')).toHaveLength(1001);
  expect(performance.now() - start).toBeLessThan(10_000);
});

test.each([
  [['--jsonl'], 'not json', 'Line 1 of the input is no JSON object with "id" and "cmd".\n'],
  [['--jsonl'], '{"id":1}', 'Line 1 of the input is no JSON object with "id" and "cmd".\n'],
  [['nowhere.md'], '', 'nowhere.md cannot be read: there is no such file.\n'],
  [['tests'], '', 'tests cannot be read: it is a folder.\n'],
  [[], '', 'Name the files to check: npm run check:commands -- FILE…, or -- --jsonl to read lines of {"id", "cmd"}.\n'],
])('unreadable input %j is one sentence and exit 2', (args, input, sentence) => {
  expect(run(args, input)).toEqual({ status: 2, stdout: '', stderr: sentence });
});
