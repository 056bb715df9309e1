import type { KubeObject } from './objects.ts';

/** A list as the table that kubectl asks for: the server makes the columns, here those of Pods, and name and age for all others. */
export function tableOf(kind: string, objects: readonly KubeObject[]): object {
  const columns = kind === 'Pod' ? POD_COLUMNS : PLAIN_COLUMNS;
  return {
    ...{ kind: 'Table', apiVersion: 'meta.k8s.io/v1', metadata: { resourceVersion: '1' } },
    columnDefinitions: columns.map(({ name, priority = 0 }) => ({ name, type: 'string', format: '', description: '', priority })),
    rows: objects.map((object) => ({ cells: columns.map(({ cell }) => cell(object)), object })),
  };
}

type Column = { name: string; priority?: number; cell: (object: KubeObject) => string };

const NAME: Column = { name: 'Name', cell: ({ metadata }) => metadata.name };
const AGE: Column = { name: 'Age', cell: () => '5m' };
const PLAIN_COLUMNS = [NAME, AGE];
const POD_COLUMNS: Column[] = [
  NAME,
  { name: 'Ready', cell: () => '1/1' },
  { name: 'Status', cell: () => 'Running' },
  { name: 'Restarts', cell: () => '1' },
  AGE,
  { name: 'IP', priority: 1, cell: () => '10.1.0.7' },
  { name: 'Node', priority: 1, cell: () => 'node-1' },
];
