import { describe, expect, test } from 'vitest';
import data from '../data/schema-1.36.json' with { type: 'json' };
import type { ApiSchema } from './api.ts';
import { checkPart } from './check.ts';
import { describeFields } from './describe.ts';

const schema = data as ApiSchema;

describe('a part of a manifest', () => {
  const findings = (text: string, part: string) =>
    checkPart(text, part, schema).map(({ message, advice }) => `${message} ${advice}`);

  test.each([
    ['Pod.spec', 'initContainers:\n- name: helper\n  image: busybox:1.37\n  restartPolicy: Always\n'],
    ['Pod', 'spec:\n  containers:\n  - name: web\n'],
    ['Pod.spec.containers[]', '- name: web\n  image: nginx:1.30\n'],
    ['Job.spec', 'activeDeadlineSeconds: 600\n'],
    ['Pod.status', 'phase: Running\n'],
  ])('at %s is checked by its own fields alone', (part, text) => {
    expect(findings(text, part)).toEqual([]);
  });

  test('names a field that its object lacks, and the near miss', () => {
    expect(findings('initContainer:\n- name: a\n', 'Pod.spec')).toEqual([
      '"spec" has no field "initContainer". Did you mean "initContainers"?',
    ]);
  });

  test('misses what is required further in', () => {
    expect(findings('volumes:\n- emptyDir: {}\n', 'Pod.spec')).toEqual([
      '"spec.volumes[]" has no "name", which is required. Add "name" (string).',
    ]);
  });

  test('must belong somewhere in the API', () => {
    expect(findings('a: 1\n', 'Pod.spce')[0]).toMatch(/^The API has no object at "Pod.spce"\./);
    expect(findings('a: 1\n', 'Pod.spec.hostname')[0]).toMatch(/^The API has no object at "Pod.spec.hostname"\./);
  });
});

test('the fields of a part are described by their paths in the API', () => {
  const text = 'initContainers:\n- name: helper\n  restartPolicy: Always\n';
  expect(describeFields(text, schema, 'Pod.spec').map(({ path }) => path)).toEqual([
    'Pod.spec.initContainers',
    'Pod.spec.initContainers[].name',
    'Pod.spec.initContainers[].restartPolicy',
  ]);
});
