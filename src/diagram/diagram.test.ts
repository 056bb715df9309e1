import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { drawDiagram } from './diagram.ts';

const FIXTURES = 'tests/fixtures/diagram';

const drawn = [
  ['flow', 'port-forward-path'],
  ['flow', 'metrics-pipeline'],
  ['flow', 'inside-pod'],
  ['sequence', 'exec-path'],
  ['state', 'phases'],
  ['timeline', 'termination'],
  ['tree', 'first-look'],
] as const;

test.each(drawn)('the %s %s is drawn as expected', async (kind, name) => {
  const { svg, words, findings } = drawDiagram({ kind, source: sourceOf(name), title: name });
  expect(findings).toEqual([]);
  expect(words.length).toBeGreaterThan(3);
  await expect(`${svg}\n`).toMatchFileSnapshot(`../../${FIXTURES}/${name}/expected.svg`);
});

test.each(drawn)('the %s %s fits a phone, has classes of ours only and no ids', (kind, name) => {
  const { svg } = drawDiagram({ kind, source: sourceOf(name), title: name });
  expect(Number(/ width="(\d+)"/.exec(svg)?.[1])).toBeLessThanOrEqual(336);
  expect(svg).not.toMatch(/ (style|id|fill|stroke)=/);
  const classes = [...svg.matchAll(/class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' '));
  expect(classes.filter((each) => !each.startsWith('d-'))).toEqual([]);
});

test.each([
  ['flow', 'nodes:\n  a:\narows:\n- a -> a', 'arows', 'Did you mean "arrows"?'],
  ['flow', 'nodes:\n  kubelet:\n  top:\narrows:\n- kubelt -> top', 'kubelt', 'Did you mean "kubelet"?'],
  ['flow', 'nodes:\n  a: { is: volum }', 'volum', 'Did you mean "volume"?'],
  ['state', 'start: Pendin\nstates:\n  Pending:', 'Pendin', 'Did you mean "Pending"?'],
  ['timeline', 'events:\n- 10 s: a\n- 30 s: b\nbars:\n- 10 s -> 31 s: c', '31 s', 'Did you mean "30 s"?'],
  ['tree', 'ask: a?\nanswer: { b: c }', 'answer', 'Did you mean "answers"?'],
  ['sequence', 'actors: [a, bee]\nsteps:\n- a -> be: hi', 'be', 'Did you mean "bee"?'],
])('a misspelt word in a %s is found where it stands', (kind, source, word, advice) => {
  const [finding] = drawDiagram({ kind, source, title: '' }).findings;
  expect(source.slice(finding?.start, finding?.end)).toBe(word);
  expect(finding?.code).toBe('diagram/data');
  expect(finding?.advice).toContain(advice);
});

test.each([
  '',
  '- a',
  'a: [',
  '7',
  'nodes: 7',
  'arrows: [{}]',
  'groups: { a: [a] }',
  'groups: { a: [b], b: [a] }',
  'actors: 7',
  'events: [a, { b: c, d: e }, { 1: { is: x } }]\nbars: [3, { a -> b: {} }]',
  'ask: { a: b }\nanswers: [1]',
])('odd data (%j) is reported or drawn, never thrown', (source) => {
  for (const kind of ['flow', 'sequence', 'state', 'timeline', 'tree', 'no-such-kind'])
    expect(() => drawDiagram({ kind, source, title: '' })).not.toThrow();
});

function sourceOf(name: string): string {
  return readFileSync(`${FIXTURES}/${name}/source.yaml`, 'utf8');
}

test('links lead into the sub-path of the site', () => {
  const { svg } = drawDiagram({
    kind: 'tree',
    source: 'ask: a?\nanswers: { b: { text: c, href: /d/ } }',
    title: '',
    base: '/podbook',
  });
  expect(svg).toContain('<a href="/podbook/d/">');
  expect(svg).toContain('role="group"');
});

test.each(['constructor', 'toString', '__proto__'])('there is no kind "%s", though every JavaScript object has it', (kind) => {
  expect(drawDiagram({ kind, source: 'a: b', title: 'a' }).findings).toMatchObject([
    { message: `There is no diagram of the kind "${kind}".` },
  ]);
});
