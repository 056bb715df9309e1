import { describe, expect, test } from 'vitest';
import treeData from '../kubernetes/data/kubectl-1.36.json' with { type: 'json' };
import schemaData from '../kubernetes/data/schema-1.36.json' with { type: 'json' };
import { indexTree, type Tree } from '../kubernetes/kubectl/tree.ts';
import type { ApiSchema } from '../kubernetes/schema/api.ts';
import { explain, type Knowledge } from './explain.ts';
import type { Meanings } from './meanings.ts';

const noMeanings: Meanings = { kubectl: {}, manifest: {}, quiet: [] };
const knowledgeWith = (meanings: Partial<Meanings>, since: Knowledge['since'] = {}): Knowledge => ({
  tree: indexTree(treeData as Tree),
  schema: schemaData as unknown as ApiSchema,
  meanings: { ...noMeanings, ...meanings },
  since,
});

/** The parts as `role text`, and the rows as `label: text`. */
function seen(language: string, texts: string[], meanings: Partial<Meanings> = {}, since?: Knowledge['since']) {
  const { parts, rows } = explain(language, texts, knowledgeWith(meanings, since));
  return {
    parts: parts.map((each, index) => each.map(({ start, end, role }) => `${role} ${texts[index]?.slice(start, end)}`)),
    rows: rows.map(({ label, text }) => `${label}: ${text}`),
    full: rows,
    keys: parts.flat().map(({ key }) => key),
  };
}

const kubectl = {
  exec: { text: 'Starts a process.', see: '/a/' },
  'exec --container': { text: 'Which one.' },
  '--namespace': { text: 'Where.' },
  '--output=wide': { text: 'More columns.' },
  '--': { text: 'The rest runs there.' },
  NAME: { text: 'Its name.' },
  'port-forward WORD': { text: 'Yours, then theirs.' },
  Pod: { text: 'Containers.' },
};

describe('commands', () => {
  test('verb, name, each letter, flag and value, dashes and the remote command are parts', () => {
    const { parts, rows } = seen('console', ['kubectl exec -it web -c app -n shop -- ls -la /'], { kubectl });
    expect(parts).toEqual([
      [
        ...['verb exec', 'flag -i', 'flag t', 'name web', 'flag -c', 'value app', 'flag -n', 'scope shop'],
        ...['other --', 'other ls -la /'],
      ],
    ]);
    expect(rows).toEqual([
      'exec: Starts a process.',
      '-i, --stdin: Pass stdin to the container.',
      '-t, --tty: Stdin is a TTY.',
      'web: Its name.',
      '-c, --container: Which one.',
      '-n, --namespace: Where.',
      '--: The rest runs there.',
    ]);
  });

  test('our own words come first and may name a section; else Kubernetes is credited', () => {
    const { full } = seen('console', ['kubectl exec -i web'], { kubectl });
    expect(full[0]).toMatchObject({ facts: [], see: '/a/' });
    expect(full[1]).toMatchObject({ facts: ['Kubernetes’ words'] });
  });

  test('a value with a meaning has a row of its own, any other shares that of its flag', () => {
    const { keys } = seen('console', ['kubectl get pods -o wide', 'kubectl get pods -o yaml'], { kubectl });
    expect(keys).toEqual(['get', 'Pod', 'get --output', '--output=wide', 'get', 'Pod', 'get --output', 'get --output']);
  });

  test('words of a command are one part, with a resource and its name apart', () => {
    expect(seen('console', ['kubectl rollout status deploy/web'], { kubectl }).parts[0]).toEqual([
      'verb rollout status',
      'resource deploy',
      'name web',
    ]);
  });

  test('short names, plurals and groups name the same kind', () => {
    for (const word of ['po', 'pod', 'pods', 'Pod'])
      expect(seen('console', [`kubectl get ${word}`], { kubectl }).rows).toContain(`${word}: Containers.`);
    expect(seen('console', ['kubectl get deployments.apps']).parts[0]).toContain('resource deployments.apps');
    expect(seen('console', ['kubectl get prometheuses']).parts[0]).toEqual(['verb get']);
  });

  test('a row that serves several names is called by what they are', () => {
    const { rows } = seen('console', ['kubectl exec web -- a', 'kubectl exec api -- b'], { kubectl });
    expect(rows).toContain('NAME: Its name.');
  });

  test('a default is told where there is one', () => {
    const { full } = seen('console', ['kubectl wait --for=delete pod/web --timeout=60s']);
    expect(full.find(({ label }) => label === '--timeout')?.facts).toEqual(['Kubernetes’ words', 'default 30s']);
  });

  test('a command over several lines is explained line by line, in a script too', () => {
    const text = 'while true; do\n  kubectl exec web -- \\\n    curl -s x\ndone';
    expect(seen('sh', [text], { kubectl }).parts[0]).toEqual(['verb exec', 'name web', 'other --', 'other curl -s x']);
  });

  test('other programs, unknown flags and unreadable text have no parts', () => {
    expect(seen('console', ['curl -sI localhost']).parts).toEqual([[]]);
    expect(seen('console', ['kubectl get --nonsense']).parts[0]).toEqual(['verb get']);
    expect(seen('console', ["kubectl get 'pods", '', '$(']).parts.flat().length).toBeLessThan(4);
  });
});

const pod = `apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  initContainers:
  - name: helper
    image: fluent-bit:5
    restartPolicy: Always # a sidecar
    volumeMounts:
    - { name: logs, mountPath: /logs, readOnly: true }
  containers:
  - name: web
    image: nginx:1.30
    volumeMounts:
    - { name: logs, mountPath: "/var/log" }
`;
const quiet = ['*.apiVersion', '*.kind', '*.name', '*.metadata', '*.spec'];

describe('manifests', () => {
  test('keys are parts, with a value of one word; quiet ones are not', () => {
    expect(seen('yaml', [pod], { quiet }).parts[0]).toEqual([
      ...['process initContainers', 'process image: fluent-bit:5', 'process restartPolicy: Always', 'storage volumeMounts'],
      ...['storage mountPath: /logs', 'storage readOnly: true', 'process containers', 'process image: nginx:1.30'],
      ...['storage volumeMounts', 'storage mountPath: "/var/log"'],
    ]);
  });

  test('one row serves a field wherever it stands; what differs is left out of its label and path', () => {
    const { full } = seen('yaml', [pod], { quiet });
    expect(full.map(({ label }) => label)).toEqual([
      ...['initContainers', 'image', 'restartPolicy: Always', 'volumeMounts', 'mountPath', 'readOnly: true', 'containers'],
    ]);
    expect(full[1]?.path).toBeUndefined();
    expect(full[2]?.path).toBe('spec.initContainers[].restartPolicy');
  });

  test('our words for the nearest path win: its own, that of a Pod, of an app container, of the type', () => {
    const manifest = {
      'Pod.spec.initContainers[].restartPolicy': { text: 'A sidecar.' },
      'Container.restartPolicy': { text: 'Not this.' },
      'Pod.spec.containers[].image': { text: 'The image.' },
      'VolumeMount.readOnly': { text: 'Only reads.' },
    };
    const { rows } = seen('yaml', [pod], { quiet, manifest });
    expect(rows).toContain('restartPolicy: Always: A sidecar.');
    expect(rows).toContain('image: The image.');
    expect(rows).toContain('readOnly: true: Only reads.');
    const job = `apiVersion: batch/v1\nkind: CronJob\nspec:\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          initContainers:\n          - restartPolicy: Always\n`;
    expect(seen('yaml', [job], { quiet, manifest }).rows).toContain('restartPolicy: Always: A sidecar.');
  });

  test('Kubernetes’ words come with type, need and default, and every row with the version that brought the field', () => {
    const { full } = seen('yaml', [pod], { quiet }, { 'Pod.spec.initContainers[].restartPolicy': '1.33' });
    expect(full.find(({ label }) => label === 'containers')).toMatchObject({
      text: 'List of containers belonging to the pod.',
      facts: ['Kubernetes’ words: list of Container, required'],
    });
    expect(full[2]?.facts).toEqual(['Kubernetes’ words: string', 'stable since 1.33']);
  });

  test('several documents are explained, unknown kinds and broken YAML are not', () => {
    expect(seen('yaml', [`${pod}---\n${pod}`], { quiet }).parts[0]).toHaveLength(20);
    expect(seen('yaml', ['apiVersion: a.b/v1\nkind: Own\nspec: { image: x }\n']).parts).toEqual([[]]);
    expect(seen('yaml', ['a: [']).parts).toEqual([[]]);
  });
});

test('parts are sorted and do not overlap; other languages have none', () => {
  const { parts } = explain('yaml', [pod], knowledgeWith({}));
  const flat = parts.flat();
  expect(flat.length).toBeGreaterThan(10);
  for (const [index, { start, end }] of flat.entries()) {
    expect(start).toBeGreaterThanOrEqual(flat[index - 1]?.end ?? 0);
    expect(end).toBeGreaterThan(start);
  }
  expect(explain('json', ['{}'], knowledgeWith({}))).toEqual({ parts: [[]], rows: [] });
});
