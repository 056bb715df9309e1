import { expect, test } from 'vitest';
import { readPage } from './read-page.ts';

const html = `<!doctype html><html><head><title>x</title><meta property="article:section" content="Inspecting"><meta name="keywords" content="log, tail"></head><body>
<nav><a href="/start/">Start</a></nav><main><h1>Logs</h1><p>Read <code>stdout</code>.</p>
<h2 id="previous">The last attempt<a class="hash" href="#previous"></a></h2>
<figure id="logs-previous"><figcaption><a class="title" href="#logs-previous">How did it end?</a><span class="remark">example output</span></figcaption>
<pre><span class="row"><code class="command">kubectl logs <var>&lt;pod&gt;</var> --previous</code><copy-button><button>Copy</button></copy-button></span><samp class="output">panic</samp></pre></figure>
<h3 id="clbo" class="symptom">CrashLoopBackOff</h3><p>It waits.</p><svg><title>no</title></svg>
<dl><dt id="term-pod" data-aliases="po,pods">Pod</dt><dd>Smallest unit.</dd></dl></main></body></html>`;
const page = readPage(html, '/inspecting/logs/');

test('title, section, aliases, ids and links of a page', () => {
  expect(page).toMatchObject({ title: 'Logs', section: 'Inspecting', aliases: ['log', 'tail'] });
  expect(page.ids).toEqual(['previous', 'logs-previous', 'clbo', 'term-pod']);
  expect(page.anchors).toEqual(['previous', 'logs-previous', 'clbo', 'term-pod']);
  expect(page.links.map(({ href }) => href)).toEqual(['/start/', '#previous', '#logs-previous']);
});

test('text is cut at headings and terms, and chrome is left out', () => {
  expect(page.sections.map(({ id, kind, heading, text }) => [id, kind, heading, text])).toEqual([
    ['', 'opening', 'Logs', 'Read stdout.'],
    ['previous', 'section', 'The last attempt', 'How did it end? kubectl logs <pod> --previous panic'],
    ['clbo', 'symptom', 'CrashLoopBackOff', 'It waits.'],
    ['term-pod', 'term', 'Pod', 'Smallest unit.'],
  ]);
});

test('commands keep their text, terms their aliases', () => {
  expect(page.sections[1]?.commands).toEqual(['kubectl logs <pod> --previous']);
  expect(page.sections[3]?.aliases).toEqual(['po', 'pods']);
});

test('a sheet tells which task needs which command', () => {
  const row = '<tr><td>of one node</td><td><code>kubectl get pods -A <span class="flag">-l</span> a=b</code></td></tr>';
  const sheet = (name: string) =>
    readPage(`<main><article class="${name}"><h2 id="list">List</h2><table>${row}</table></article></main>`, '/sheet/');
  expect(sheet('text sheet').sections.at(-1)?.tasks).toEqual([{ task: 'of one node', command: 'kubectl get pods -A -l a=b' }]);
  expect(sheet('text').sections.at(-1)?.tasks).toEqual([]);
});
