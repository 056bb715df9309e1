import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { deriveSchema } from '../../scripts/kubernetes/schema-derive.ts';
import { printSchema, SCHEMA_FILE } from '../../scripts/kubernetes/schema-update.ts';

const root = path.join(import.meta.dirname, '../..');
const schema = await deriveSchema(root);

test('the committed schema is the one that the package gives (npm run kubernetes:update)', () => {
  expect(readFileSync(path.join(root, SCHEMA_FILE), 'utf8')).toBe(printSchema(schema));
});

test('it knows the kinds that the site promises to check', () => {
  const kinds = Object.keys(schema.kinds).map((each) => each.slice(each.indexOf(' ') + 1));
  expect(kinds).toEqual(
    expect.arrayContaining(
      (
        'Pod Namespace Service ConfigMap Secret ResourceQuota LimitRange ServiceAccount PersistentVolumeClaim Deployment DaemonSet ' +
        'StatefulSet ReplicaSet Job CronJob NetworkPolicy PodDisruptionBudget PriorityClass HorizontalPodAutoscaler Role RoleBinding'
      ).split(' '),
    ),
  );
});

test('every type that a field names is there', () => {
  const types = Object.values(schema.definitions).flatMap(({ fields }) => Object.values(fields).map(({ type }) => type));
  expect(types.filter((type) => type.includes('.') && schema.definitions[type] === undefined)).toEqual([]);
});

test('widths of integers, closed sets, defaults and required fields come out of the package', () => {
  const fields = schema.definitions['core.v1.ContainerPort']?.fields;
  expect(fields?.['containerPort']).toMatchObject({ type: 'int32', required: true });
  expect(fields?.['protocol']).toMatchObject({ enum: ['SCTP', 'TCP', 'UDP'], default: 'TCP' });
  expect(schema.definitions['core.v1.Secret']?.fields['data']).toMatchObject({ type: 'bytes', of: 'map' });
  expect(schema.definitions['core.v1.PodSpec']?.fields['terminationGracePeriodSeconds']).toMatchObject({
    type: 'int64',
    default: '30',
  });
});
