import { expect, test } from 'vitest';
import apiSchema from '../kubernetes/data/schema-1.36.json' with { type: 'json' };
import type { ApiSchema } from '../kubernetes/schema/api.ts';
import { readFieldTable, type FieldSources } from './field-table.ts';

const sources: FieldSources = {
  schema: apiSchema as unknown as ApiSchema,
  meanings: {
    kubectl: {},
    quiet: [],
    manifest: {
      'Pod.spec.containers': { text: 'The app containers.', see: '/a/' },
      'VolumeMount.mountPath': { text: 'The folder to appear at.' },
    },
  },
  notes: { 'PodSpec.tolerations': { change: 'add only' }, 'PodSpec.dnsPolicy': { default: 'ours' } },
};

test('a table of some fields has them in the order asked for, with ids in lower case', () => {
  const rows = readFieldTable({ of: 'Pod.spec', as: 'pod', only: ['tolerations', 'containers'] }, sources);
  expect(rows.map(({ id }) => id)).toEqual(['field-pod-tolerations', 'field-pod-containers']);
});

test('a name whose id would be too long takes a shorter word', () => {
  const of = 'Pod.spec.affinity.podAffinity';
  const only = ['requiredDuringSchedulingIgnoredDuringExecution=required'];
  const [row] = readFieldTable({ of, as: 'affinity', only }, sources);
  expect(row).toMatchObject({ id: 'field-affinity-required', name: 'requiredDuringSchedulingIgnoredDuringExecution' });
});

test('our words stand before those of Kubernetes, by path and by type', () => {
  const [containers, hostname] = readFieldTable({ of: 'Pod.spec', as: 'pod', only: ['containers', 'hostname'] }, sources);
  expect(containers).toMatchObject({ text: 'The app containers.', own: true, see: '/a/', required: true, owner: 'spec' });
  expect(hostname).toMatchObject({ own: false, type: 'string', required: false });
  expect(hostname?.text).toMatch(/^Specifies the hostname of the Pod/);
  const mounts = readFieldTable({ of: 'Pod.spec.containers[].volumeMounts[]', as: 'mount', only: ['mountPath'] }, sources);
  expect(mounts[0]).toMatchObject({ text: 'The folder to appear at.', owner: 'volumeMounts[]', own: true });
});

test('a default of ours stands before the one in the description; a change is named where it is possible', () => {
  const rows = readFieldTable({ of: 'Pod.spec', as: 'pod', only: ['dnsPolicy', 'restartPolicy', 'tolerations'] }, sources);
  expect(rows.map((row) => row.default)).toEqual(['ours', 'Always', undefined]);
  expect(rows.map((row) => row.change)).toEqual([undefined, undefined, 'add only']);
  expect(rows[1]?.values).toEqual(['Always', 'Never', 'OnFailure']);
});

test('a default that its own place names is not said twice', () => {
  const meanings = {
    ...sources.meanings,
    manifest: {
      'PodSpec.priority': { text: 'Seconds. 30 when left out.' },
      'PodSpec.hostname': { text: 'It. `x` when left out.' },
    },
  };
  const notes = { 'PodSpec.priority': { default: '30, and more' }, 'PodSpec.hostname': { default: 'y' } };
  const rows = readFieldTable({ of: 'Pod.spec', as: 'pod', only: ['priority', 'hostname'] }, { ...sources, meanings, notes });
  expect(rows.map(({ text }) => text)).toEqual(['Seconds.', 'It. `x` when left out.']);
});

test('without a choice all fields are rows; an object or a field that is not there has none', () => {
  expect(readFieldTable({ of: 'Pod.spec', as: 'pod' }, sources).length).toBeGreaterThan(35);
  expect(readFieldTable({ of: 'Pod.spec', as: 'pod', only: ['nodeNames'] }, sources)).toEqual([]);
  expect(readFieldTable({ of: 'Pod.spec.nodeName', as: 'pod' }, sources)).toEqual([]);
});
