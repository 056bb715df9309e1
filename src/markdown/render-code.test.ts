import { markInline } from './marks.ts';
import { expect, test } from 'vitest';
import { parseFence } from '../fence/fence.ts';
import tree from '../kubernetes/data/kubectl-1.36.json' with { type: 'json' };
import schema from '../kubernetes/data/schema-1.36.json' with { type: 'json' };
import { indexTree, type Tree } from '../kubernetes/kubectl/tree.ts';
import type { ApiSchema } from '../kubernetes/schema/api.ts';
import { renderCode, type Explanations } from './render-code.ts';

const render = (info: string, text: string) => renderCode(parseFence(info).fence, text);

const explanations: Explanations = {
  knowledge: {
    tree: indexTree(tree as Tree),
    schema: schema as unknown as ApiSchema,
    meanings: {
      kubectl: { exec: { text: 'Starts a `process`.', see: '/a/b/#c' }, '--': { text: 'The rest runs there.' } },
      manifest: {},
      quiet: ['*.apiVersion', '*.kind', '*.name', '*.metadata', '*.spec'],
    },
    since: {},
  },
  linkOf: (see) => ({ href: `/base${see}`, words: 'More' }),
};
const renderExplained = (info: string, text: string) => renderCode(parseFence(info).fence, text, { explanations });
const CONSOLE = 'console id=a title=b';

test('a console block tells command and output apart, and draws no prompt', async () => {
  const html = await render('console id=a title="How?" alarm="Error"', '$ kubectl get pods\nweb  Error');
  expect(html).toContain(
    '<figure class="plate console" id="a"><figcaption><span class="caption"><a class="title" href="#a">How?</a>',
  );
  expect(html).toContain('<code class="command">kubectl get pods</code>');
  expect(html).toContain('<samp class="output">web  <span class="alarm">Error</span></samp>');
  expect(html).toContain('<span class="remark">example output</span></span><span class="actions"><copy-button>');
});

test('one command has one button in the strip; several have one each, and one for all', async () => {
  expect((await render('console id=a title=b', '$ a')).match(/<copy-button>/g)).toHaveLength(1);
  const several = await render('console id=a title=b', '$ a\n$ b');
  expect(several.match(/Copy this command/g)).toHaveLength(2);
  expect(several).toContain('Copy all</button>');
});

test('placeholders are var elements, in commands only', async () => {
  expect(await render('console id=a title=b', '$ kubectl logs <pod> --previous\n<none>')).toContain(
    'logs <var>&#x3C;pod></var> <span class="flag">--previous</span>',
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

test('an explained part is a span with its role and the number of its row in the list below', async () => {
  const html = await renderExplained(CONSOLE, '$ kubectl exec -it web -- ls -la');
  expect(html).toContain('kubectl <span class="part verb" data-row="0">exec</span>');
  expect(html).toContain('<span class="part flag" data-row="1">-i</span><span class="part flag" data-row="2">t</span> web');
  expect(html).toContain('</pre><details class="parts"><summary>What each part does</summary><dl><dt class="verb">exec</dt>');
  expect(html).toContain('<dd>Starts a <code>process</code>. <small><a href="/base/a/b/#c">More</a></small></dd>');
  expect(html).not.toMatch(/style=|<button class="part/);
});

test('flags behind -- stay unbroken within the part of the remote command', async () => {
  const html = await renderExplained(CONSOLE, '$ kubectl exec web -- ls -la');
  expect(html).toContain('<span class="part other" data-row="1">ls <span class="flag">-la</span></span>');
});

test('a part that is a placeholder is one var element; one within a value stands inside of its part', async () => {
  const html = await renderExplained(CONSOLE, '$ kubectl get pods -n <name> --field-selector=spec.nodeName=<node>');
  expect(html).toContain('<var class="part scope" data-row="2">&#x3C;name></var>');
  expect(html).toContain('<span class="part value" data-row="3">spec.nodeName=<var>&#x3C;node></var></span>');
});

test('the commands of a block share one list, each part once', async () => {
  const html = await renderExplained(CONSOLE, '$ kubectl logs web --tail=1\nout\n$ kubectl logs web --tail=2');
  expect(html.match(/<details/g)).toHaveLength(1);
  expect(html.match(/<dt/g)).toHaveLength(2);
  expect(html.match(/data-row="1">--tail</g)).toHaveLength(2);
  expect(html).toContain('<explained-code><pre tabindex="0">');
});

test('in a manifest, marked lines and colours go on working', async () => {
  const pod = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  restartPolicy: Never # why';
  const html = await renderExplained('yaml mark=6', pod);
  expect(html).toContain(
    '<span class="line marked">  <span class="part process" data-row="0"><span class="key">restartPolicy</span>',
  );
  expect(html).toContain('<dt class="process" data-in="spec">restartPolicy: Never</dt>');
  expect(html).toContain('<small>Kubernetes’ words: string, default Always.</small>');
  expect(html).toContain('<span class="comment"># why</span>');
});

test('what kubectl prints in angle brackets is no placeholder', () => {
  expect(markInline('<none>')).toEqual([{ type: 'text', value: '<none>' }]);
  expect(markInline('<pod>')).toMatchObject([{ tagName: 'var' }]);
});

test('the -- before a remote command does not break', async () => {
  expect(await renderExplained(CONSOLE, '$ kubectl exec web -- ls')).toContain(
    '<span class="part other whole" data-row="1">--</span>',
  );
  expect(await renderExplained(`${CONSOLE} plain`, '$ kubectl exec web -- ls')).toContain('<span class="whole">--</span>');
});

test.each(['plain', 'wrong', 'template'])('a %s block is not explained', async (word) => {
  expect(await renderExplained(`${CONSOLE} ${word}`, '$ kubectl exec web -- ls')).not.toContain('part');
});

test('without a word to explain there is no list', async () => {
  expect(await renderExplained(CONSOLE, '$ curl localhost')).not.toContain('explained-code');
});

test('the -- before a remote command stays whole in inline code too', () => {
  const classes = markInline('kubectl exec <pod> -- ls -la').flatMap((node) =>
    node.type === 'element' ? [node.properties['className'] ?? node.tagName] : [],
  );
  expect(classes).toEqual(['var', ['whole'], ['flag']]);
});

test('a long word of inline code may break where a new part begins, and keeps its text', () => {
  const words = (text: string) =>
    markInline(text).map((node) => (node.type === 'text' ? node.value : node.type === 'element' ? `<${node.tagName}>` : ''));
  expect(words('CreateContainerConfigError')).toEqual(['Create', '<wbr>', 'Container', '<wbr>', 'Config', '<wbr>', 'Error']);
  expect(words('kube_pod_status_phase')).toEqual(['kube_', '<wbr>', 'pod_', '<wbr>', 'status_', '<wbr>', 'phase']);
  expect(words('NET_BIND_SERVICE')).toEqual(['NET_', '<wbr>', 'BIND_', '<wbr>', 'SERVICE']);
  expect(words('.items[*].metadata.name')).toEqual(['.items[*].', '<wbr>', 'metadata.', '<wbr>', 'name']);
  expect(words('--profile=restricted')).toEqual(['<span>', 'restricted']);
  expect(words('--profile=<profile-of-yours>')).toEqual(['<span>', '<wbr>', '<var>']);
  expect(words('--as=system:serviceaccount:<namespace>')).toEqual([
    ...['<span>', '<wbr>', 'system:', '<wbr>', 'serviceaccount:', '<wbr>', '<var>'],
  ]);
  expect(words('deployment/<deployment>')).toEqual(['deployment/', '<wbr>', '<var>']);
  expect(words('pod/<pod>')).toEqual(['pod/', '<var>']);
  expect(words('Pending')).toEqual(['Pending']);
  expect(words('kubectl logs <pod> --previous')).toEqual(['kubectl logs ', '<var>', ' ', '<span>']);
});

test('the caption says the name of a file once, also when the title is that name', async () => {
  const { fence } = parseFence('yaml');
  const named = (title: string) => renderCode({ ...fence, id: 'a', title }, 'kind: Pod', { file: 'web.yaml' });
  expect((await named('A Pod')).match(/web\.yaml/g)).toHaveLength(1);
  expect((await named('web.yaml')).match(/web\.yaml/g)).toHaveLength(1);
});
