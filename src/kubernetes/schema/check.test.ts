import { expect, test } from 'vitest';
import data from '../data/schema-1.36.json' with { type: 'json' };
import type { ApiSchema } from './api.ts';
import { checkManifests, levelOf } from './check.ts';

const check = (text: string) => checkManifests(text, data as ApiSchema);
const messages = (text: string) => check(text).findings.map(({ message }) => message);
const pod = (container: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers:\n    - name: app\n      image: nginx\n${container}`;

test('a finding points at the very key or value, and names the near miss', () => {
  const text = pod('      prots: []\n      imagePullPolicy: always\n');
  const [field, value] = check(text).findings;
  expect(text.slice(field?.start, field?.end)).toBe('prots');
  expect(field).toMatchObject({
    code: 'schema/field',
    message: '"spec.containers[]" has no field "prots".',
    advice: 'Did you mean "ports"?',
  });
  expect(text.slice(value?.start, value?.end)).toBe('always');
  expect(levelOf('schema/value')).toBe('schema');
});

test('custom resources, and kinds of Kubernetes that are not checked, are unknown and not wrong', () => {
  for (const [apiVersion, kind] of [
    ['example.com/v1', 'Foo'],
    ['serving.knative.dev/v1', 'Service'],
    ['apps.openshift.io/v1', 'DeploymentConfig'],
    ['gateway.networking.k8s.io/v1', 'Gateway'],
    ['resource.k8s.io/v1beta2', 'DeviceTaintRule'],
    ['apiextensions.k8s.io/v1', 'CustomResourceDefinition'],
    ['kustomize.config.k8s.io/v1beta1', 'Kustomization'],
    ['v1', 'EncryptionConfig'],
  ]) {
    const report = check(`apiVersion: ${apiVersion}\nkind: ${kind}\nanything: [goes]\n`);
    expect(report).toMatchObject({ findings: [], unknown: [{ apiVersion, kind }], checked: 0 });
  }
});

test('a kind that no version serves, or in the wrong group, is wrong', () => {
  expect(messages('apiVersion: policy/v1beta1\nkind: PodDisruptionBudget\n')).toEqual([
    'Kubernetes 1.36 serves no PodDisruptionBudget in policy/v1beta1.',
  ]);
  expect(check('apiVersion: v1\nkind: Deployment\n').findings[0]?.advice).toBe('Write "apiVersion: apps/v1".');
  expect(check('apiVersion: networking.k8.io/v1\nkind: NetworkPolicy\n').findings[0]?.advice).toBe(
    'Write "apiVersion: networking.k8s.io/v1".',
  );
});

test('a fault in one document leaves the others checked', () => {
  const text = `${pod('      args: "open\n')}---\n${pod('      ports: [{ containerPort: 0 }]\n')}---\n---\n# nothing\n`;
  expect(check(text).findings.map(({ code }) => code)).toEqual(['yaml/syntax', 'rule/pod']);
  const last = check(text).findings[1];
  expect(text.slice(last?.start, last?.end)).toBe('0');
});

test('null means left out, as to the API server', () => {
  expect(messages(pod('      env:\n      resources: null\n      ports: ~\n'))).toEqual([]);
  expect(messages('apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n')).toEqual(['The Pod has no "spec".']);
});

test('aliases and merge keys are resolved; endless ones end', () => {
  expect(
    messages(
      pod('      livenessProbe: &probe { tcpSocket: { port: 80 } }\n      readinessProbe: { <<: *probe, periodSeconds: 5 }\n'),
    ),
  ).toEqual([]);
  const bomb = ['a0: &a0 x', ...Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(9)}]`)].join(
    '\n',
  );
  expect(messages(bomb).some((message) => message.includes('too much'))).toBe(true);
});

test('octal is meant in a file mode, and a trap elsewhere', () => {
  const volume = (mode: string) =>
    `${pod('').trimEnd()}\n  volumes: [{ name: a, secret: { secretName: a, defaultMode: ${mode} } }]\n`;
  expect(messages(volume('0400'))).toEqual([]);
  expect(messages(volume('755'))).toHaveLength(1);
  expect(check(pod('      ports: [{ containerPort: 0120 }]\n')).findings[0]).toMatchObject({
    code: 'yaml/dialect',
    advice: 'Write 120, or 80 if octal is meant.',
  });
});

test('items of a list are documents of their own', () => {
  expect(
    messages('apiVersion: v1\nkind: List\nitems: [{ apiVersion: v1, kind: ConfigMap, metadata: { name: A } }]\n'),
  ).toHaveLength(1);
  expect(messages('apiVersion: v1\nkind: ConfigMapList\nitems: [{ metadata: { name: A } }]\n')).toHaveLength(1);
});

test('odd text never throws', () => {
  for (const text of [
    '',
    '\n---\n',
    '[]',
    '- a',
    '{',
    '%YAML 1.2\n---\na: b',
    'a: *b',
    '? [x]\n: y',
    '\u0000',
    'spec: &a [*a]',
    '"a": !!binary x',
    'constructor: 1\nkind: __proto__\napiVersion: v1',
  ]) {
    expect(() => check(text)).not.toThrow();
  }
});

test.each(['constructor', 'toString', '__proto__'])(
  '"%s", which every JavaScript object has, is a word like any other',
  (word) => {
    expect(check(`apiVersion: ${word}\nkind: Pod`).findings).toMatchObject([{ code: 'schema/kind' }]);
    expect(check(`apiVersion: v1\nkind: ${word}`).unknown).toHaveLength(1);
    expect(messages(`apiVersion: v1\nkind: Secret\nmetadata: { name: a }\ntype: ${word}`)).toEqual([]);
    const [field] = check(pod(`      ${word}: 1\n`)).findings;
    expect(field?.advice).toMatch(/^Its fields are/);
  },
);

test('an autoscaler has no metric or target of a type that every JavaScript object has', () => {
  const target = '{ type: Resource, resource: { name: cpu, target: { type: constructor } } }';
  const spec = `{ maxReplicas: 2, scaleTargetRef: { kind: ReplicationController, name: a }, metrics: [{ type: constructor }, ${target}] }`;
  const found = messages(`apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: a }\nspec: ${spec}`);
  expect(found.map((message) => message.slice(0, 36))).toEqual(Array(2).fill('"type" is "constructor", which is no'));
});
