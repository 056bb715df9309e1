import { expect, test } from 'vitest';
import { followsFrom } from './goes-on.ts';

/** How many lines the command at the start of a text has. */
function linesOfCommand(text: string): number {
  const [first = '', ...lines] = text.split('\n');
  const goesOn = followsFrom(first);
  return 1 + lines.filter((line) => goesOn(line)).length;
}

test.each([
  ['a here-string', 'base64 -d <<< c2VjcmV0\nsecret', 1],
  ['a here-string without a space', 'base64 -d <<<c2VjcmV0\nsecret', 1],
  ['a quoted sign of a heredoc', "grep '<<EOF' script.sh\nEOF", 1],
  ['such a sign in double quotes', 'echo "a << b"\na << b', 1],
  ['such a sign in a comment', 'ls # <<EOF\nEOF', 1],
  ['such a sign as arithmetic', 'echo $((1 << n))\n8', 1],
  ['an escaped quote', String.raw`echo it\'s` + '\nits', 1],
  ['a quote in quotes', `echo "it's"\nit's`, 1],
  ['a quote in a comment', "ls # it's\na", 1],
  ['a bracket of an output', 'echo a)\na)', 1],
  ['nothing', 'ls\na\nb', 1],
  ['a backslash at the end', 'ls \\\n  -l\na', 2],
  ['a backslash in single quotes at the end', "echo 'a\\\nb'\na", 2],
  ['a backslash before CRLF', 'ls \\\r\n  -l\r\na', 2],
  ['a heredoc', 'cat <<EOF\na\n\nEOF\na', 4],
  ['a heredoc with CRLF', 'cat <<EOF\r\na\r\nEOF\r\na', 3],
  ['an indented heredoc', 'cat <<-EOF\n\ta\n\tEOF\na', 3],
  ['a heredoc whose word is quoted', "cat <<'END OF IT'\n$a\nEND OF IT\na", 3],
  ['a heredoc with quotes in it', `cat <<EOF\nit's "\nEOF\na`, 3],
  ['two heredocs', 'diff <(cat <<A) <(cat <<B)\na\nA\nb\nB\n< a', 5],
  ['a heredoc behind a continued line', 'kubectl apply \\\n  -f - <<EOF\na\nEOF\na', 4],
  ['a heredoc before a continued line', 'kubectl apply -f - <<EOF \\\n  --dry-run=client\na\nEOF\na', 4],
  ['an open quote', "kubectl patch pod a -p '\nspec: <<b\n'\na", 3],
  ['an open quote in double ones', 'kubectl annotate pod a why="it\'s\nlate"\na', 2],
  ['an open $(', 'kubectl logs $(kubectl get pods \\\n  -o name)\na', 2],
  ['a $( over lines', 'kubectl logs $(\n  kubectl get pods -o name\n)\na', 3],
  ['a heredoc in "$("', 'echo "$(cat <<EOF\n"\nEOF\n)"\na', 4],
])('%s', (_, text, lines) => {
  expect(linesOfCommand(text)).toBe(lines);
});

test('a quote that never closes in a long text takes no time', () => {
  const start = performance.now();
  expect(linesOfCommand(`echo 'a\n${'word word\n'.repeat(50_000)}`)).toBe(50_002);
  expect(performance.now() - start).toBeLessThan(1000);
});
