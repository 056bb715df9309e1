import { expect, test } from 'vitest';
import data from '../data/schema-1.36.json' with { type: 'json' };
import type { ApiSchema } from './api.ts';
import { describeDefinition, describeFields, describePath } from './describe.ts';

const schema = data as ApiSchema;
const pod = `apiVersion: v1
kind: Pod
metadata:
  labels: { app: web }
spec:
  containers:
    - name: app
      resources: { limits: { cpu: 1 } }
      livenessProbe: { periodSeconds: 5 }
      mispelt: x
`;

test('every key of the API has its path, its place and its description', () => {
  const docs = describeFields(pod, schema);
  expect(docs.map(({ path }) => path)).toEqual([
    'Pod.apiVersion',
    'Pod.kind',
    'Pod.metadata',
    'Pod.metadata.labels',
    'Pod.spec',
    'Pod.spec.containers',
    'Pod.spec.containers[].name',
    'Pod.spec.containers[].resources',
    'Pod.spec.containers[].resources.limits',
    'Pod.spec.containers[].livenessProbe',
    'Pod.spec.containers[].livenessProbe.periodSeconds',
  ]);
  const period = docs.at(-1);
  expect(pod.slice(period?.start, period?.end)).toBe('periodSeconds');
  expect(period).toMatchObject({
    field: 'core.v1.Probe.periodSeconds',
    doc: 'How often (in seconds) to perform the probe.',
    type: 'integer',
    required: false,
    default: '10',
  });
  expect(docs.find(({ path }) => path === 'Pod.spec.containers')).toMatchObject({ type: 'list of Container', required: true });
  expect(docs.find(({ path }) => path.endsWith('limits'))).toMatchObject({ type: 'map of quantities' });
});

test('offsets hold in a second document, after letters outside ASCII', () => {
  const text = `# ümläut 🚢\n${pod}---\n${pod}`;
  const docs = describeFields(text, schema);
  expect(docs).toHaveLength(22);
  for (const { start, end, path } of docs) expect(text.slice(start, end)).toBe(path.split('.').pop());
});

test('unknown kinds and unreadable text have no descriptions', () => {
  expect(describeFields('apiVersion: example.com/v1\nkind: Foo\nspec: {}\n', schema)).toEqual([]);
  expect(describeFields('a: [', schema)).toEqual([]);
});

test('a path or a definition is described without a text', () => {
  expect(describePath('Pod.spec.restartPolicy', schema)).toMatchObject({
    name: 'restartPolicy',
    type: 'string',
    default: 'Always',
    enum: ['Always', 'Never', 'OnFailure'],
  });
  expect(describePath('Deployment.spec.template.spec.containers[].image', schema)?.doc).toContain('image name');
  expect(describePath('Pod.spec.nothing', schema)).toBeUndefined();
  expect(describeDefinition('core.v1.EmptyDirVolumeSource', schema)?.fields.map(({ name }) => name)).toEqual([
    'medium',
    'sizeLimit',
  ]);
});
