import type { Lines, Volume } from './model.ts';
import { field, isMap, maps, text } from './value.ts';

/** One item of `volumes`. A volume without a source is an emptyDir, as the API fills in. */
export function readVolume(item: Record<string, unknown>, lines: Lines): Volume {
  const source = Object.keys(item).find((key) => key !== 'name') ?? 'emptyDir';
  const describe = details[source];
  const detail = describe === undefined ? '' : describe(item[source]);
  const type = source === 'persistentVolumeClaim' ? 'PVC' : source;
  return { name: text(item['name']) || '(no name)', type, detail, isConfig: CONFIG.includes(source), lines };
}

/** One item of a StatefulSet's `volumeClaimTemplates`: a claim of its own for each Pod. */
export function readClaimTemplate(item: Record<string, unknown>, lines: Lines): Volume {
  const size = text(field(item, 'spec', 'resources', 'requests', 'storage'));
  const name = text(field(item, 'metadata', 'name')) || '(no name)';
  return { name, type: 'PVC', detail: size === '' ? 'of its own' : `of its own, ${size}`, isConfig: false, lines };
}

const CONFIG = ['configMap', 'secret', 'projected', 'downwardAPI'];

const details: Record<string, (source: unknown) => string> = {
  emptyDir: (source) => [text(field(source, 'medium')).toLowerCase(), text(field(source, 'sizeLimit'))].filter(Boolean).join(' '),
  configMap: (source) => text(field(source, 'name')),
  secret: (source) => text(field(source, 'secretName')),
  persistentVolumeClaim: (source) => text(field(source, 'claimName')),
  hostPath: (source) => text(field(source, 'path')),
  nfs: (source) => text(field(source, 'path')),
  csi: (source) => text(field(source, 'driver')),
  image: (source) => text(field(source, 'reference')),
  projected: (source) => [...new Set(maps(field(source, 'sources')).flatMap(({ item }) => Object.keys(item)))].join(', '),
  ephemeral: (source) => text(field(source, 'volumeClaimTemplate', 'spec', 'resources', 'requests', 'storage')),
  flexVolume: (source) => text(field(source, 'driver')),
  awsElasticBlockStore: (source) => text(field(source, 'volumeID')),
  gcePersistentDisk: (source) => text(field(source, 'pdName')),
  iscsi: (source) => (isMap(source) ? text(source['iqn']) : ''),
};
