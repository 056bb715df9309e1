import { entries, entry, type Entry } from '../schema/node.ts';
import { labelValue, qualifiedName } from '../schema/formats.ts';
import { type Report, type Rule } from './rule.ts';

/** Maps of labels in the definitions that have them; annotations have free values. */
const maps: Record<string, readonly string[]> = {
  'meta.v1.ObjectMeta': ['labels'],
  'meta.v1.LabelSelector': ['matchLabels'],
  'core.v1.PodSpec': ['nodeSelector'],
  'core.v1.ServiceSpec': ['selector'],
  'core.v1.ReplicationControllerSpec': ['selector'],
};

/** All annotations of an object together, in bytes (validation of annotations in apimachinery). */
const mostAnnotations = 256 * 1024;

export const labels: Rule = {
  name: 'labels',
  about: 'Labels have short keys and values; annotations have short keys.',
  on: Object.keys(maps),
  check({ node, definition }, report) {
    for (const map of maps[definition] ?? []) {
      for (const label of entries(entry(node, map)?.value)) {
        checkKey('label', label.name, label, report);
        checkValue(label, report);
      }
    }
    if (definition !== 'meta.v1.ObjectMeta') return;
    const annotations = entry(node, 'annotations');
    let size = 0;
    for (const annotation of entries(annotations?.value)) {
      checkKey('annotation', annotation.name.toLowerCase(), annotation, report);
      size += annotation.name.length + (annotation.value.kind === 'scalar' ? String(annotation.value.value).length : 0);
    }
    if (annotations !== undefined && size > mostAnnotations)
      report(
        annotations.key,
        `The annotations hold ${size} bytes, 262144 at most are allowed.`,
        'Put the data into a ConfigMap.',
      );
  },
};

function checkKey(what: string, key: string, { name, key: at }: Entry, report: Report): void {
  const fault = qualifiedName(key);
  if (fault !== undefined)
    report(at, `The ${what} key "${name}" ${fault}.`, 'Write a key such as "app" or "example.com/part-of".');
}

function checkValue({ name, value }: Entry, report: Report): void {
  const fault = value.kind === 'scalar' && typeof value.value === 'string' ? labelValue(value.value) : undefined;
  if (fault !== undefined && value.kind === 'scalar')
    report(
      value,
      `The value "${String(value.value)}" of the label "${name}" ${fault}.`,
      'Shorten or change it; free text belongs into an annotation.',
    );
}
