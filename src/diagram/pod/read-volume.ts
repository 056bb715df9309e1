import type { Lines, Volume } from './model.ts';
import { field, isMap, maps, text } from './value.ts';

/** One item of `volumes`. A volume without a source is an emptyDir, as the API fills in. */
export function readVolume(item: Record<string, unknown>, lines: Lines): Volume {
  const source = Object.keys(item).find((key) => key !== 'name') ?? 'emptyDir';
  const isConfig = CONFIG.includes(source);
  return {
    name: text(item['name']) || '(no name)',
    type: source === 'persistentVolumeClaim' ? 'PVC' : source,
    detail: (details.get(source) ?? firstText)(item[source]),
    isConfig,
    readOnly: isConfig || source === 'image' || field(item[source], 'readOnly') === true,
    lines,
  };
}

/** One item of a StatefulSet's `volumeClaimTemplates`: a claim of its own for each Pod. */
export function readClaimTemplate(item: Record<string, unknown>, lines: Lines): Volume {
  const size = text(field(item, 'spec', 'resources', 'requests', 'storage'));
  const name = text(field(item, 'metadata', 'name')) || '(no name)';
  const detail = size === '' ? 'of its own' : `of its own, ${size}`;
  return { name, type: 'PVC', detail, isConfig: false, readOnly: false, lines };
}

const CONFIG = ['configMap', 'secret', 'projected', 'downwardAPI'];

const details = new Map<string, (source: unknown) => string>([
  [
    'emptyDir',
    (source) => [text(field(source, 'medium')).toLowerCase(), text(field(source, 'sizeLimit'))].filter(Boolean).join(' '),
  ],
  ['configMap', (source) => text(field(source, 'name'))],
  ['secret', (source) => text(field(source, 'secretName'))],
  ['persistentVolumeClaim', (source) => text(field(source, 'claimName'))],
  ['hostPath', (source) => text(field(source, 'path'))],
  ['nfs', (source) => [text(field(source, 'server')), text(field(source, 'path'))].filter(Boolean).join(':')],
  ['csi', (source) => text(field(source, 'driver'))],
  ['image', (source) => text(field(source, 'reference'))],
  ['projected', (source) => [...new Set(maps(field(source, 'sources')).flatMap(({ item }) => Object.keys(item)))].join(', ')],
  ['ephemeral', (source) => text(field(source, 'volumeClaimTemplate', 'spec', 'resources', 'requests', 'storage'))],
  ['downwardAPI', () => ''],
  ['iscsi', (source) => text(field(source, 'iqn'))],
]);

/** Of a source that is none of the common ones: its first field that names something. */
function firstText(source: unknown): string {
  if (!isMap(source)) return '';
  return text(FIRST.map((name) => source[name]).find((value) => text(value) !== ''));
}

const FIRST = ['driver', 'volumeID', 'pdName', 'diskName', 'shareName', 'path', 'image', 'repository', 'endpoints'];
