import { expect, test } from 'vitest';
import schemaData from '../kubernetes/data/schema-1.36.json' with { type: 'json' };
import type { ApiSchema } from '../kubernetes/schema/api.ts';
import { kindOf } from './kinds.ts';

const schema = schemaData as unknown as ApiSchema;

test.each([
  ['pod', 'Pod'],
  ['nodes', 'Node'],
  ['deploy', 'Deployment'],
  ['deployments.apps', 'Deployment'],
  ['networkpolicies', 'NetworkPolicy'],
  ['ingresses', 'Ingress'],
  ['endpoints', 'Endpoints'],
  ['pvc', 'PersistentVolumeClaim'],
])('%s is a %s', (word, kind) => {
  expect(kindOf(word, schema)).toBe(kind);
});

test.each(['web', 'prometheuses', 'pods,svc', '<type>', 'constructor', ''])('"%s" names no kind', (word) => {
  expect(kindOf(word, schema)).toBeUndefined();
});
