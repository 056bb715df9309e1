import { describe, expect, test } from 'vitest';
import { checkContent } from './check-content.ts';
import type { Content } from './read-content.ts';
import { readNote } from './read-note.ts';

const FIELDS = `title: Logs
label: Logs
lead: The log of a container, and of the one that crashed before it. Fifty letters at least.
sources:
- { title: Logging, url: https://kubernetes.io/docs/ }`;
const noteOf = (body: string, fields = FIELDS) =>
  readNote('content/notes/inspecting/logs.mdx', `---\n${fields}\n---\n\n${body}\n`);

const POD = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n  - name: web\n    image: nginx\n';

const site = {
  ...{ title: 'T', tagline: 'T', url: 'https://a.b', language: 'en', glossary: '/g/', header: [], foot: [] },
  home: { title: 'T', lead: 'L', hint: 'H', symptoms: [], diagram: undefined, paths: [] },
  sections: { inspecting: { title: 'I', text: 'T', notes: ['logs'] } },
};
const contentOf = (body: string): Content => ({
  ...{ site, notes: [noteOf(body).note], manifests: new Map([['web.yaml', POD]]) },
  glossary: { pod: { term: 'Pod', text: 'T', aliases: [] } },
  features: { sidecars: { title: 'S', stable: '1.33', fields: [], commands: [] } },
  addons: { 'metrics-server': { title: 'M', text: 'T', url: 'https://a.b' } },
  meanings: { kubectl: {}, manifest: {}, quiet: [] },
  fieldNotes: {},
  diagramLinks: {},
  facts: {},
  terms: { ...{ filler: [], meaning: [], claim: [] }, spelling: [{ find: ['pods'], exact: true, why: 'No.', instead: 'Pods.' }] },
});
const problemsOf = (body: string) =>
  [...noteOf(body).problems, ...checkContent(contentOf(body))].map(({ code, line, column, message, advice }) => ({
    code,
    at: `${line}:${column}`,
    message,
    advice,
  }));

describe('readNote', () => {
  test('knows the place of headings, fences, components and links', () => {
    const { note, problems } = noteOf(
      '## Crashed before {#logs-previous .symptom}\n\n```console id=a title="b"\n$ x\n```\n\n[more](/a/#b) <Term id="pod">Pods</Term>',
    );
    expect(problems).toEqual([]);
    expect(note).toMatchObject({ section: 'inspecting', slug: 'logs', address: '/inspecting/logs/' });
    expect(note.headings).toEqual([
      expect.objectContaining({ depth: 2, text: 'Crashed before', id: 'logs-previous', symptom: true }),
    ]);
    expect(note.source.slice(note.fences[0]?.textStart).startsWith('$ x')).toBe(true);
    expect(note.links.map(({ url }) => url)).toEqual(['/a/#b']);
    expect(note.components.map(({ name, props }) => [name, props])).toEqual([['Term', { id: 'pod' }]]);
  });

  test('a misspelt field is named with its near miss, at its line', () => {
    expect(noteOf('x', FIELDS.replace('label', 'lable')).problems).toEqual([
      expect.objectContaining({
        code: 'note/schema',
        line: 3,
        column: 1,
        length: 5,
        message: 'Unknown field "lable".',
        advice: 'Did you mean "label"?',
      }),
    ]);
  });

  test('a missing field and a wrong value are named', () => {
    const messages = noteOf('x', 'title: T\nlead: short\nsources: []').problems.map(({ message }) => message);
    expect(messages.some((message) => message.includes('Field "lead"'))).toBe(true);
    expect(messages.some((message) => message.includes('Field "sources"'))).toBe(true);
  });

  test('broken YAML and broken MDX are sentences with a place, never exceptions', () => {
    expect(noteOf('x', 'title: "a').problems[0]).toMatchObject({ code: 'note/schema' });
    expect(noteOf('see <pod-name> there').problems[0]).toMatchObject({ code: 'note/syntax', line: 9, column: 5 });
    expect(noteOf('x', 'title: [').problems[0]?.code).toBe('note/schema');
  });

  test('JavaScript is refused, a comment is not', () => {
    expect(noteOf('{/* fine */}').problems).toEqual([]);
    expect(noteOf('{1 + 1}').problems[0]?.message).toBe('A note holds no JavaScript.');
    expect(noteOf('import a from "b"').problems[0]?.message).toBe('A note holds no JavaScript.');
  });
});

describe('checkContent', () => {
  test('a good note has no problem', () => {
    expect(
      problemsOf('## A {#a}\n\n<Manifest file="web.yaml" id="web-yaml" title="W" />\n\n<Since feature="sidecars" />'),
    ).toEqual([]);
  });

  test.each([
    ['## No id', 'id/missing', 'Write {#no-id} behind it'],
    ['## A {#Bad_Id}', 'id/form', '{#a}'],
    ['## A {#a}\n\n## B {#a}', 'id/double', 'exists once on the whole site'],
    ['Two pods.', 'term/spelling', 'Pods.'],
    ['<Term id="pot">x</Term>', 'term/unknown', 'Did you mean "pod"?'],
    ['<Since feature="sidecar" />', 'feature/unknown', 'Did you mean "sidecars"?'],
    ['<Needs addon="metric-server" />', 'addon/unknown', 'Did you mean "metrics-server"?'],
    ['<Manifest file="wbe.yaml" id="w" title="W" />', 'manifest/file', 'Did you mean "web.yaml"?'],
    ['<Manifest file="web.yaml" id="w" titel="W" />', 'note/component', 'Did you mean "title"?'],
    ['<Diagram manifest="web.yaml" id="w" title="W" flows="web -> db" />', 'diagram/data', 'Containers are web.'],
    ['<Manifest file="web.yaml" id="w" title="W" flows="web -> db" diagram />', 'diagram/data', 'Containers are web.'],
    ['<Manifest file="web.yaml" id="w" title="W" flows="web -> web" />', 'diagram/data', 'Add "diagram"'],
    ['<Asside title="x">y</Asside>', 'note/component', 'Did you mean "Aside"?'],
    ['<div>x</div>', 'note/component', 'backticks'],
    ['# Title', 'note/syntax', '"## "'],
    ['```bash\nls\n```', 'fence/language', 'Write "sh"'],
    ['```console id=a title="b"\nkubectl get pods\n```', 'fence/transcript', '"$ " before each command'],
    ['```console title="How?"\n$ ls\n```', 'id/missing', 'id=how'],
    ['```console id=a title="b"\n$ kubectl get pods --slector=a\n```', 'command/flag', '--selector'],
    ['```console id=a title="b"\n$ kubectl exec web ls\n```', 'command/rule', '--'],
    ['Run `kubectl log web`.', 'command/unknown', 'logs'],
    ['```yaml\napiVersion: v1\nkind: Pod\nspec:\n  contaners: []\n```', 'schema/field', 'containers'],
    ['```console id=a title="b" wrong\n$ kubectl get pods\n```', 'command/rule', 'Take "wrong" off'],
    ['```yaml needs=metric-server\na: 1\n```', 'addon/unknown', 'metrics-server'],
  ])('%j is a %s problem that says what to do', (body, code, advice) => {
    const found = problemsOf(body).find((problem) => problem.code === code);
    expect(found?.advice).toContain(advice);
  });

  test.each([
    '```console id=a title="b" wrong\n$ kubectl exec web ls\n```',
    '```console id=a title="b" unchecked="new in 1.37"\n$ kubectl explain pod --max-depth=2\n```',
    '```console id=a title="b" plugin=ai\n$ kubectl ai why\n```',
    '```sh id=a title="b" template\nkubectl get pods {{ .flags }}\n```',
    'Run `kubectl logs … --previous`.',
  ])('%j is exempt', (body) => {
    expect(problemsOf(body)).toEqual([]);
  });

  test('a manifest file and a heredoc are checked where they stand', () => {
    const bad = { ...contentOf('x'), manifests: new Map([['web.yaml', POD.replace('image', 'imgae')]]) };
    const place = { file: 'content/manifests/web.yaml', line: 8, column: 5, code: 'schema/field' };
    expect(checkContent(bad)).toContainEqual(expect.objectContaining(place));
    const heredoc = '```console id=a title="b"\n$ kubectl apply -f - <<EOF\napiVersion: v1\nkind: Pdo\nEOF\n```';
    expect(problemsOf(heredoc)).toContainEqual(expect.objectContaining({ code: 'schema/kind', at: '12:7' }));
  });

  test('a step of a reading path leads to a note, and to a section that exists', () => {
    const steps = [
      '/inspecting/logs/',
      { title: 'A', to: '/inspecting/logs/#a' },
      '/inspecting/lgos/',
      { title: 'B', to: '/inspecting/logs/#b' },
    ];
    const withPath = { ...site, home: { ...site.home, paths: [{ title: 'T', text: 'T', steps }] } };
    const messages = checkContent({ ...contentOf('## A {#a}'), site: withPath }).map(({ message }) => message);
    expect(messages).toEqual(['There is no note at /inspecting/lgos/.', 'There is no section with the id "b".']);
  });

  test('a note that rests on a fact that is not listed is a problem, where there is a list', () => {
    const { note } = noteOf('x', `${FIELDS}\nfacts: [POD-1, POD-99]`);
    const facts = { 'POD-1': { subject: 'S' }, 'POD-9': { subject: 'S' } };
    expect(checkContent({ ...contentOf('x'), notes: [note], facts })).toMatchObject([
      { code: 'fact/unknown', line: 7, column: 16, message: '"POD-99" is not in facts.yaml.' },
    ]);
    expect(checkContent({ ...contentOf('x'), notes: [note] })).toEqual([]);
  });

  test('a note that site.yaml does not list, and one that it lists in vain, are problems', () => {
    const content = contentOf('x');
    const elsewhere = { ...site, sections: { inspecting: { title: 'I', text: 'T', notes: ['loggs'] } } };
    const messages = checkContent({ ...content, site: elsewhere }).map(({ message }) => message);
    expect(messages).toEqual(['This note has no place in the navigation.', 'There is no note inspecting/loggs.mdx.']);
  });
});
