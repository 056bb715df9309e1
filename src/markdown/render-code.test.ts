import { expect, test } from 'vitest';
import { parseFence } from '../fence/fence.ts';
import { renderCode } from './render-code.ts';

const render = (info: string, text: string) => renderCode(parseFence(info).fence, text);

test('a console block tells command and output apart, and draws no prompt', async () => {
  const html = await render('console id=a title="How?" alarm="Error"', '$ kubectl get pods\nweb  Error');
  expect(html).toContain('<figure class="plate console" id="a"><figcaption><a class="title" href="#a">How?</a>');
  expect(html).toContain('<code class="command">kubectl get pods</code>');
  expect(html).toContain('<samp class="output">web  <span class="alarm">Error</span></samp>');
  expect(html).toContain('example output');
});

test('one command has one button in the strip; several have one each, and one for all', async () => {
  expect((await render('console id=a title=b', '$ a')).match(/<copy-button>/g)).toHaveLength(1);
  const several = await render('console id=a title=b', '$ a\n$ b');
  expect(several.match(/Copy this command/g)).toHaveLength(2);
  expect(several).toContain('Copy all</button>');
});

test('placeholders are var elements, in commands only', async () => {
  expect(await render('console id=a title=b', '$ kubectl logs <pod> --previous\n<none>')).toContain(
    'logs <var>&#x3C;pod></var> --previous',
  );
  expect(await render('console id=a title=b', '$ a\n<none>')).toContain('<samp class="output">&#x3C;none></samp>');
});

test('colours are classes, lines can be marked, and there is never a style attribute', async () => {
  const html = await render('yaml mark=2', '# why\nkind: "Pod"\n');
  expect(html).toContain('<span class="comment"># why</span>');
  expect(html).toContain('<span class="line marked"><span class="key">kind</span>: <span class="string">"Pod"</span>');
  expect(html).not.toContain('style=');
});

test('text cannot become markup', async () => {
  expect(await render('text', '<script>alert(1)</script>')).not.toContain('<script>');
  expect(await render('console id=a title=b', '$ echo "<img src=x>"\n<b>x</b>')).not.toMatch(/<(img|b)\b/);
});

test('what fails on purpose says so instead of "example output"', async () => {
  const html = await render('console id=a title=b wrong', '$ kubectl exec web ls\nerror: x');
  expect(html).toContain('fails on purpose');
  expect(html).not.toContain('example output');
});

test('an unknown language throws: the checks find it before', async () => {
  await expect(render('ymal', 'x')).rejects.toThrow('Unknown language');
});
