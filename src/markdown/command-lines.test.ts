import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { hangLines } from './command-lines.ts';
import { highlight } from './highlight.ts';

const hung = async (command: string) => toHtml(hangLines(await highlight(command, 'bash')));
const textOf = (html: string) => html.replaceAll(/<[^>]*>/g, '').replaceAll('&#x3C;', '<');

test('a line behind a \\ is a block without its indent, which stays in the text', async () => {
  const html = await hung('kubectl get pod <pod> -o \\\n    yaml');
  expect(html).toBe('kubectl get pod &#x3C;pod> -o \\<span class="hung"><span hidden>\n    </span>yaml</span>');
});

test('the lines of a heredoc keep theirs', async () => {
  const html = await hung('kubectl apply \\\n  -f - <<END\nkind: Pod\n  a: b\nEND');
  expect(html.match(/hung/g)).toHaveLength(1);
  expect(html).toMatch(/\nkind: Pod\n {2}a: b\nEND/);
});

test.each([
  ["-o jsonpath='{.status.containerStatuses[*].lastState}'", "'{.status|.containerStatuses[*]|.lastState}'"],
  ["-o 'custom-columns=NAME:.metadata.name,CPU:.status.cpu'", ',|CPU:'],
  [`-p '{"spec":{"containers":[{"name":"shop","cpu":"2"}]}}'`, '{|"containers":[{|"name":"shop",|"cpu"'],
  ['--field-selector=status.phase=Failed', '--field-selector=|status.phase=|Failed'],
  ['kubectl get pods -l app.kubernetes.io/name=shop', 'app.kubernetes.io/name=shop'],
])('%s may break where a part of it begins, and nothing is added', async (command, breaks) => {
  const html = await hung(command);
  expect(textOf(html.replaceAll('<wbr>', '|'))).toContain(breaks);
  expect(textOf(html)).toBe(command);
});
