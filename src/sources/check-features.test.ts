import { describe, expect, test } from 'vitest';
import { checkFeatures } from './check-features.ts';
import type { Content } from './read-content.ts';
import { readNote } from './read-note.ts';

const FEATURES = {
  'native-sidecars': feature('1.33', ['Pod.spec.initContainers[].restartPolicy']),
  'sleep-hook': feature('1.34', ['Pod.spec.containers[].lifecycle.preStop.sleep']),
  'user-namespaces': feature('1.36', ['Pod.spec.hostUsers']),
  'ephemeral-containers': feature('1.25', ['Pod.spec.ephemeralContainers']),
  'top-of-all': feature('1.35', [], ['top']),
  'just-old': feature('1.32', ['Pod.spec.hostname']),
  'just-new': feature(undefined, ['Pod.spec.resources']),
};
const ADDONS = { 'metrics-server': { title: 'metrics-server', text: 'T', url: 'https://a.b', commands: ['top'] } };
const SIDECAR =
  'spec:\n  initContainers: [{ name: a, image: b, restartPolicy: Always }]\n  containers: [{ name: c, image: d }]\n';
const POD = `apiVersion: v1\nkind: Pod\nmetadata: { name: web }\n${SIDECAR}`;
const MANIFESTS = new Map([
  ['pod.yaml', POD],
  [
    'cron.yaml',
    `apiVersion: batch/v1\nkind: CronJob\nspec:\n  jobTemplate:\n    spec:\n      template:\n${SIDECAR.replaceAll(/^/gm, '        ')}`,
  ],
]);

function feature(stable: string | undefined, fields: string[], commands: string[] = []) {
  return { title: 'T', beta: '1.34', ...(stable !== undefined && { stable }), fields, commands };
}

function contentOf(
  body: string,
  tables: Partial<Pick<Content, 'features' | 'addons'>> = {},
): Parameters<typeof checkFeatures>[0] {
  return {
    manifests: MANIFESTS,
    notes: [readNote('content/notes/inspecting/logs.mdx', `---\ntitle: T\n---\n${body}\n`).note],
    ...{ features: FEATURES, addons: {}, ...tables },
  };
}

const problemsOf = (...args: Parameters<typeof contentOf>) => checkFeatures(contentOf(...args), () => '');
const yaml = (text: string, words = '') => `\`\`\`yaml${words}\n${text}\n\`\`\``;
const console = (text: string, words = '') => `\`\`\`console id=a title="b"${words}\n$ ${text}\n\`\`\``;

describe('since', () => {
  test('the problem names the field, the feature, the version and what to write', () => {
    expect(problemsOf('<Manifest file="pod.yaml" id="a" title="b" />')).toEqual([
      {
        ...{ code: 'feature/since', file: 'content/notes/inspecting/logs.mdx', line: 4, column: 1, length: 9 },
        message:
          'This page shows the field Pod.spec.initContainers[].restartPolicy of the feature "native-sidecars", stable since 1.33, and does not say so.',
        advice: 'Write <Since feature="native-sidecars" /> under the heading of that section.',
      },
    ]);
  });

  test.each([
    ["a workload's template", '<Manifest file="cron.yaml" id="a" title="b" />', 'native-sidecars'],
    ['a manifest in a fence', yaml(POD.trim()), 'native-sidecars'],
    ['the end of a path', yaml('initContainers:\n- name: a\n  restartPolicy: Always'), 'native-sidecars'],
    ['one item of a list', yaml('- name: a\n  lifecycle:\n    preStop:\n      sleep: { seconds: 1 }'), 'sleep-hook'],
    ['the end of a path in a template', yaml('template:\n  spec:\n    hostUsers: false'), 'user-namespaces'],
    ['a name that no other type has', yaml('hostUsers: false'), 'user-namespaces'],
    ['a command', console('kubectl top pod'), 'top-of-all'],
    ['a heredoc', console(`kubectl apply -f - <<EOF\n${POD}EOF`), 'native-sidecars'],
  ])('%s shows a feature', (_, body, id) => {
    expect(problemsOf(body).map(({ message }) => message)).toEqual([expect.stringContaining(`"${id}"`)]);
  });

  test.each([
    ['a component anywhere on the page', '<Since feature="native-sidecars" />\n\n<Manifest file="pod.yaml" id="a" title="b" />'],
    ['a word of the fence', yaml('hostUsers: false', ' since=user-namespaces')],
    ['its age: stable for five minor versions', yaml('hostname: a\nspec:\n  ephemeralContainers: []\n  hostname: b')],
    ['a name that other types have, too', yaml('restartPolicy: Always\nresources: {}')],
    ['an exemption', yaml('hostUsers: false', ' template') + '\n\n' + yaml('hostUsers: true', ' unchecked="x"')],
  ])('%s is enough', (_, body) => {
    expect(problemsOf(body)).toEqual([]);
  });

  test('a fence that says it does not speak for the next one; a feature that is not stable says its stage', () => {
    const bodies = [yaml('spec:\n  resources: {}', ' since=just-new'), yaml('spec:\n  resources: {}')];
    expect(problemsOf(bodies.join('\n\n'))).toEqual([
      expect.objectContaining({ line: 11, message: expect.stringContaining('"just-new", beta since 1.34') as string }),
    ]);
  });
});

describe('needs', () => {
  const tables = { features: {}, addons: ADDONS };

  test('a command that fails without an add-on says so', () => {
    expect(problemsOf(console('kubectl get pods\n$ kubectl -n shop top pod'), tables)).toEqual([
      {
        ...{ code: 'addon/needs', file: 'content/notes/inspecting/logs.mdx', line: 6, column: 3, length: 23 },
        message: 'This page shows `kubectl top pod`, which needs metrics-server, and does not say so.',
        advice:
          'Write <Needs addon="metrics-server" /> under the heading of that section, or needs=metrics-server behind the fence\'s language.',
      },
    ]);
  });

  test.each([
    `<Needs addon="metrics-server" />\n\n${console('kubectl top pod')}`,
    console('kubectl top pod', ' needs=metrics-server'),
  ])('%j says so', (body) => {
    expect(problemsOf(body, tables)).toEqual([]);
  });
});

describe('the tables', () => {
  test.each([
    [
      'Pod.spec.initContainer[].restartPolicy',
      'The API of 1.36 has no field "Pod.spec.initContainer[].restartPolicy".',
      '"initContainers"',
    ],
    ['Pdo.spec', 'The API of 1.36 has no field "Pdo.spec".', '"Pod"'],
  ])('%s is no field', (name, message, near) => {
    const [problem] = problemsOf('x', { features: { a: feature('1.36', [name]) } });
    expect(problem).toMatchObject({ code: 'feature/schema', file: 'content/features.yaml', message });
    expect(problem?.advice).toContain(`Did you mean ${near}?`);
  });

  test('a command that kubectl lacks is placed in its table', () => {
    const addons = { a: { ...ADDONS['metrics-server'], commands: ['top pods'] } };
    const [problem] = checkFeatures(contentOf('x', { features: {}, addons }), () => 'b:\n  - top pods\na:\n  - top pods\n');
    expect(problem).toMatchObject({ file: 'content/addons.yaml', line: 4, column: 5, length: 8 });
    expect(problem?.advice).toContain('Did you mean "top pod"?');
  });
});
