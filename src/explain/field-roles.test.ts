import { expect, test } from 'vitest';
import { roleOfField } from './field-roles.ts';

test.each([
  ['core.v1.Container.ports', 'network'],
  ['core.v1.ServiceSpec.selector', 'network'],
  ['networking.v1.NetworkPolicySpec.egress', 'network'],
  ['core.v1.PodSpec.containers', 'process'],
  ['core.v1.Container.restartPolicy', 'process'],
  ['core.v1.Container.volumeMounts', 'storage'],
  ['core.v1.EmptyDirVolumeSource.sizeLimit', 'storage'],
  ['core.v1.Container.env', 'config'],
  ['core.v1.ConfigMap.data', 'config'],
  ['core.v1.Container.readinessProbe', 'health'],
  ['core.v1.Probe.periodSeconds', 'health'],
  ['core.v1.ResourceRequirements.limits', 'place'],
  ['core.v1.PodSpec.tolerations', 'place'],
  ['rbac.v1.PolicyRule.resources', 'other'],
])('%s is drawn as %s', (field, role) => {
  expect(roleOfField({ field })).toBe(role);
});
